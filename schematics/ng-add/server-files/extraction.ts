import ts from 'typescript';
import { findNode } from '../../utility/calls.js';
import { moveSpecifier } from '../../utility/import-form.js';
import { listReferences } from '../../utility/references.js';
import { refuse } from '../../utility/refusal.js';
import { describePlace } from '../../../configurator/program/place.js';

/** Code of one file as it is written in another. */
export interface Extraction {
  /** Import declarations that the other file needs. */
  readonly imports: readonly string[];
  /** Texts of the declarations that move with the code, because it uses them. */
  readonly statements: readonly string[];
  readonly code: string;
  /** The same declarations in the file that they leave. */
  readonly moved: readonly ts.Statement[];
  /** Imported names that the first file has no use for any more. */
  readonly unusedImports: ReadonlySet<string>;
}

interface Code {
  readonly code: ts.Expression;
  /** The statement that the code is part of, when that goes as a whole. */
  readonly statement?: ts.Statement | undefined;
  /** Absolute path of the other file. */
  readonly to: string;
}

/**
 * Takes an expression out of a file, with the imports, constants and functions that it uses.
 *
 * @throws NGXH1056 when it uses what cannot leave the file
 */
export function extractCode(file: ts.SourceFile, { code, statement, to }: Code): Extraction {
  checkCode(code);
  const moved = listUsedStatements(file, code);
  const gone = [code, ...moved, ...(statement ? [statement] : [])];
  const remaining = listReferences(file).filter((name) => !gone.some((node) => contains(node, name)));
  const remainingNames = new Set(remaining.map(({ text }) => text));
  const shared = moved.flatMap(listDeclaredNames).find((name) => remainingNames.has(name));
  if (shared !== undefined) {
    throw refuseCode(code, `${shared} is used by the rest of the file as well`);
  }

  const used = new Set([code, ...moved].flatMap(listReferences).map(({ text }) => text));
  const usedBefore = new Set(gone.flatMap(listReferences).map(({ text }) => text));

  return {
    imports: file.statements
      .filter((candidate) => ts.isImportDeclaration(candidate))
      .flatMap((declaration) => printImportOf(declaration, used, to)),
    statements: moved.map((node) => node.getFullText().trim()),
    code: removeIndentation(code.getText()),
    moved,
    unusedImports: new Set([...usedBefore].filter((name) => !remainingNames.has(name))),
  };
}

/** The error for a configuration that stays where it is. */
export function refuseCode(code: ts.Node, reason: string): Error {
  return refuse('NGXH1056', { place: describePlace(code), reason });
}

function checkCode(code: ts.Expression): void {
  if (ts.isAwaitExpression(code) || findNode(code, ts.isAwaitExpression)) {
    throw refuseCode(code, 'it waits for something');
  }

  const used = new Set(listReferences(code).map(({ text }) => text));
  for (let node: ts.Node = code.parent; !ts.isSourceFile(node); node = node.parent) {
    const names = [
      ...(ts.isFunctionLike(node) ? node.parameters : []).flatMap(({ name }) => listNames(name)),
      ...(ts.isBlock(node) ? node.statements : []).flatMap(listDeclaredNames),
    ];
    const own = names.find((name) => used.has(name));
    if (own !== undefined) {
      throw refuseCode(code, `${own} is known inside of a function alone`);
    }
  }
}

/** The statements at the top of the file that declare what the code uses, directly or not, in their order. */
function listUsedStatements(file: ts.SourceFile, code: ts.Expression): ts.Statement[] {
  const found = new Set<ts.Node>([code]);
  for (const node of found) {
    const used = new Set(listReferences(node).map(({ text }) => text));
    for (const statement of file.statements) {
      if (!contains(statement, code) && listDeclaredNames(statement).some((name) => used.has(name))) {
        found.add(statement);
      }
    }
  }

  return file.statements.filter((statement) => found.has(statement));
}

function listDeclaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => listNames(name));
  }
  const isDeclaration =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);

  return isDeclaration && statement.name ? [statement.name.text] : [];
}

function listNames(name: ts.BindingName): string[] {
  return ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? listNames(element.name) : []));
}

function printImportOf(declaration: ts.ImportDeclaration, used: ReadonlySet<string>, to: string): string[] {
  const { importClause, moduleSpecifier } = declaration;
  const bindings = importClause?.namedBindings;
  const name = importClause?.name && used.has(importClause.name.text) ? [importClause.name.text] : [];
  const namespace =
    bindings && ts.isNamespaceImport(bindings) && used.has(bindings.name.text) ? [bindings.getText()] : [];
  const named =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.filter((element) => used.has(element.name.text)).map((element) => element.getText())
      : [];
  const clause = [...name, ...namespace, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].join(', ');
  if (clause === '' || !ts.isStringLiteral(moduleSpecifier)) {
    return [];
  }
  const isType = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const module = moveSpecifier(
    { module: moduleSpecifier.text, from: declaration.getSourceFile().fileName },
    to,
  );

  return [`import ${isType ? 'type ' : ''}${clause} from '${module}';`];
}

/** Moves the lines after the first to the left, as far as the last one goes. Texts of several lines stay as they are. */
function removeIndentation(text: string): string {
  const indentation = /\n([^\S\n]*)\S[^\n]*$/.exec(text)?.[1] ?? '';

  return text.includes('`') ? text : text.replaceAll(`\n${indentation}`, '\n');
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}
