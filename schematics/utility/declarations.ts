import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

/** Something with a name at the top of a file. */
export interface Declaration {
  readonly node: ts.ClassDeclaration | ts.VariableDeclaration;
  /** Name that its file exports it by, `default` included; undefined when it does not. */
  readonly exportName: string | undefined;
}

/** What the name `default` stands for in imports and exports. */
const DEFAULT = 'default';

/** The class or constant that a name in a file stands for, found through imports and re-exports. */
export function findDeclaration(
  files: SourceFiles,
  file: ts.SourceFile,
  name: string,
): Declaration | undefined {
  const local = findLocal(file, name);
  if (local) {
    return { node: local, exportName: findExportName(file, name) };
  }

  for (const statement of file.statements) {
    const imported = ts.isImportDeclaration(statement) ? readImported(statement, name) : undefined;
    if (imported !== undefined && ts.isImportDeclaration(statement)) {
      return findExport(files, resolve(files, statement.moduleSpecifier), {
        name: imported,
        seen: new Set(),
      });
    }
  }

  return undefined;
}

interface Search {
  readonly name: string;
  /** Files that were asked: barrels may export each other. */
  readonly seen: Set<ts.SourceFile>;
}

function findExport(
  files: SourceFiles,
  file: ts.SourceFile | undefined,
  { name, seen }: Search,
): Declaration | undefined {
  if (!file || seen.has(file)) {
    return undefined;
  }
  seen.add(file);

  const local = findLocal(file, name === DEFAULT ? readDefaultName(file) : name);
  if (local) {
    return { node: local, exportName: name };
  }
  for (const statement of file.statements.filter((candidate) => ts.isExportDeclaration(candidate))) {
    const exported = readExported(statement, name);
    const found =
      exported === undefined
        ? undefined
        : statement.moduleSpecifier
          ? findExport(files, resolve(files, statement.moduleSpecifier), { name: exported, seen })
          : findDeclaration(files, file, exported);
    if (found) {
      return statement.moduleSpecifier ? found : { ...found, exportName: name };
    }
  }

  return undefined;
}

function resolve(files: SourceFiles, specifier: ts.Expression): ts.SourceFile | undefined {
  return ts.isStringLiteral(specifier) ? files.resolve(specifier.text, specifier.getSourceFile()) : undefined;
}

function findLocal(file: ts.SourceFile, name: string | undefined): Declaration['node'] | undefined {
  for (const statement of file.statements) {
    if (ts.isClassDeclaration(statement)) {
      const className = statement.name?.text ?? (isDefault(statement) ? DEFAULT : undefined);
      if (className !== undefined && className === name) {
        return statement;
      }
    }
    const variable = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.find((declaration) => declaration.name.getText() === name)
      : undefined;
    if (variable) {
      return variable;
    }
  }

  return undefined;
}

/** The name that a file exports one of its own declarations by. */
function findExportName(file: ts.SourceFile, name: string): string | undefined {
  const node = findLocal(file, name);
  const statement = node && ts.isVariableDeclaration(node) ? node.parent.parent : node;
  if (readDefaultName(file) === name) {
    return DEFAULT;
  }

  return statement && hasModifier(statement, ts.SyntaxKind.ExportKeyword) ? name : undefined;
}

/** The name of what a file exports as default: `export default name`, or a class that is written there. */
function readDefaultName(file: ts.SourceFile): string | undefined {
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) {
      return statement.expression.text;
    }
    if (ts.isClassDeclaration(statement) && isDefault(statement)) {
      return statement.name?.text ?? DEFAULT;
    }
  }

  return undefined;
}

function isDefault(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

/** The name in its own file of what an import declaration calls `name`. */
function readImported({ importClause }: ts.ImportDeclaration, name: string): string | undefined {
  if (importClause?.name?.text === name) {
    return DEFAULT;
  }
  const bindings = importClause?.namedBindings;
  const specifier =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.find((element) => element.name.text === name)
      : undefined;

  return specifier && (specifier.propertyName ?? specifier.name).text;
}

/** The name under which to look further for what an export declaration calls `name`. */
function readExported({ exportClause }: ts.ExportDeclaration, name: string): string | undefined {
  if (!exportClause) {
    return name === DEFAULT ? undefined : name;
  }
  const specifier = ts.isNamedExports(exportClause)
    ? exportClause.elements.find((element) => element.name.text === name)
    : undefined;

  return specifier && (specifier.propertyName ?? specifier.name).text;
}
