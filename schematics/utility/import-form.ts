import { posix } from 'node:path';
import ts from 'typescript';

/** How a file imports a name, so that another file can do the same. */
export interface ImportForm {
  /** Name in the module, `default` and `*` included. */
  readonly name: string;
  /** As it is written: `./app/app`, `@shop/core`. */
  readonly module: string;
  /** Absolute path of the importing file. */
  readonly from: string;
}

/** Undefined when the file does not import the name. */
export function readImportForm(file: ts.SourceFile, localName: string): ImportForm | undefined {
  for (const statement of file.statements) {
    const name = ts.isImportDeclaration(statement) ? readName(statement, localName) : undefined;
    if (name !== undefined && ts.isImportDeclaration(statement)) {
      const { moduleSpecifier } = statement;

      return ts.isStringLiteral(moduleSpecifier)
        ? { name, module: moduleSpecifier.text, from: file.fileName }
        : undefined;
    }
  }

  return undefined;
}

/** An import declaration that gives the import a name in another file. */
export function printImport(form: ImportForm, localName: string, to: string): string {
  const { name } = form;
  const clause =
    name === 'default'
      ? localName
      : name === '*'
        ? `* as ${localName}`
        : `{ ${name === localName ? name : `${name} as ${localName}`} }`;

  return `import ${clause} from '${moveSpecifier(form, to)}';`;
}

/** A module specifier as another file has to write it. @param to absolute path of that file */
export function moveSpecifier(
  { module, from }: { readonly module: string; readonly from: string },
  to: string,
): string {
  if (!module.startsWith('.')) {
    return module;
  }

  return describeSpecifier(to, posix.join(posix.dirname(from), module));
}

/** The relative specifier by which a file imports another, whose path has no `.ts`. */
export function describeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);

  return path.startsWith('.') ? path : `./${path}`;
}

function readName({ importClause }: ts.ImportDeclaration, localName: string): string | undefined {
  if (importClause?.name?.text === localName) {
    return 'default';
  }
  const bindings = importClause?.namedBindings;
  if (!bindings) {
    return undefined;
  }
  if (ts.isNamespaceImport(bindings)) {
    return bindings.name.text === localName ? '*' : undefined;
  }
  const specifier = bindings.elements.find(({ name }) => name.text === localName);

  return specifier && (specifier.propertyName ?? specifier.name).text;
}
