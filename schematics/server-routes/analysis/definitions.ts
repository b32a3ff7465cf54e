import ts from 'typescript';
import type { SourceFiles } from '../../utility/source-files.js';

/** What a name stands for: a value, a declaration that is one, or a whole module (`import * as name`). */
export type Definition =
  ts.Expression | ts.ClassDeclaration | ts.EnumDeclaration | ts.FunctionDeclaration | ts.SourceFile;

/** Re-exports followed for one name; more of them are a circle. */
const MAX_HOPS = 50;

/** A name that is looked for through `hops` modules so far. */
interface ReExport {
  readonly name: string;
  readonly hops: number;
}

/** What an identifier stands for: declared in its file, or imported from another; undefined when it is neither. */
export function findDeclared(files: SourceFiles, identifier: ts.Identifier): Definition | undefined {
  const file = identifier.getSourceFile();
  const name = identifier.text;

  return (
    findInEnclosingBlocks(identifier) ?? findIn(file.statements, name) ?? findImported(files, file, name)
  );
}

/** What a module exports under a name (`default` for its default export); undefined when it has no such export. */
export function findExported(
  files: SourceFiles,
  file: ts.SourceFile,
  wanted: string | ReExport,
): Definition | undefined {
  const { name, hops } = typeof wanted === 'string' ? { name: wanted, hops: 0 } : wanted;
  if (hops > MAX_HOPS) {
    return undefined;
  }
  for (const statement of file.statements) {
    const found =
      findInStatement(statement, name) ?? followExportDeclaration(files, statement, { name, hops: hops + 1 });
    if (found) {
      return found;
    }
  }

  return undefined;
}

function findInStatement(statement: ts.Statement, name: string): Definition | undefined {
  if (ts.isExportAssignment(statement)) {
    return name === 'default' && !statement.isExportEquals ? statement.expression : undefined;
  }
  if (!ts.canHaveModifiers(statement)) {
    return undefined;
  }
  const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
  if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) {
    return undefined;
  }
  const isDefault = kinds.includes(ts.SyntaxKind.DefaultKeyword);
  if (isDefault && name === 'default') {
    return ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement) ? statement : undefined;
  }

  return isDefault ? undefined : findIn([statement], name);
}

function followExportDeclaration(
  files: SourceFiles,
  statement: ts.Statement,
  { name, hops }: ReExport,
): Definition | undefined {
  if (!ts.isExportDeclaration(statement)) {
    return undefined;
  }

  const { exportClause, moduleSpecifier } = statement;
  const source =
    moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
      ? files.resolve(moduleSpecifier.text, statement.getSourceFile())
      : undefined;
  if (!exportClause) {
    return source && name !== 'default' ? findExported(files, source, { name, hops }) : undefined;
  }
  if (ts.isNamespaceExport(exportClause)) {
    return exportClause.name.text === name ? source : undefined;
  }

  const specifier = exportClause.elements.find((element) => element.name.text === name);
  const local = specifier && (specifier.propertyName ?? specifier.name);
  if (!local) {
    return undefined;
  }
  if (moduleSpecifier) {
    return source && findExported(files, source, { name: local.text, hops });
  }

  return ts.isIdentifier(local) ? findDeclared(files, local) : undefined;
}

function findImported(files: SourceFiles, file: ts.SourceFile, name: string): Definition | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
      continue;
    }
    const exported = findExportedName(statement.importClause, name);
    if (exported !== undefined) {
      const source = files.resolve(statement.moduleSpecifier.text, file);

      return source && (exported === '*' ? source : findExported(files, source, exported));
    }
  }

  return undefined;
}

/** The name that an import clause gives a local name to: `default`, `*`, or a named export. */
function findExportedName(clause: ts.ImportClause | undefined, name: string): string | undefined {
  if (clause?.name?.text === name) {
    return 'default';
  }
  const bindings = clause?.namedBindings;
  if (!bindings) {
    return undefined;
  }
  if (ts.isNamespaceImport(bindings)) {
    return bindings.name.text === name ? '*' : undefined;
  }
  const specifier = bindings.elements.find((element) => element.name.text === name);

  return specifier && (specifier.propertyName ?? specifier.name).text;
}

/** Looks through the blocks of functions around a name, innermost first. */
function findInEnclosingBlocks(identifier: ts.Identifier): Definition | undefined {
  for (let node: ts.Node = identifier; !ts.isSourceFile(node); node = node.parent) {
    const found = ts.isBlock(node) ? findIn(node.statements, identifier.text) : undefined;
    if (found) {
      return found;
    }
  }

  return undefined;
}

function findIn(statements: Iterable<ts.Statement>, name: string): Definition | undefined {
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) {
      const declaration = statement.declarationList.declarations.find(
        (candidate) => ts.isIdentifier(candidate.name) && candidate.name.text === name,
      );
      if (declaration?.initializer) {
        return declaration.initializer;
      }
    } else if (
      (ts.isClassDeclaration(statement) ||
        ts.isEnumDeclaration(statement) ||
        ts.isFunctionDeclaration(statement)) &&
      statement.name?.text === name
    ) {
      return statement;
    }
  }

  return undefined;
}
