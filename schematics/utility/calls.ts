import ts from 'typescript';
import { findImportedName } from './imports.js';
import type { SourceFiles } from './source-files.js';

/** A function, or a static method as `RouterModule.forRoot`, and the package that exports it. */
export interface Callee {
  readonly name: string;
  readonly method?: string;
  readonly module: string;
}

/** More files than lie between an entry and the configuration of any application. */
const FILE_LIMIT = 2000;

/**
 * The first call of an imported function in a file or in what it imports, nearest files first.
 *
 * @param entry path of the file to begin with
 */
export function findCall(files: SourceFiles, entry: string, callee: Callee): ts.CallExpression | undefined {
  for (const file of walkImports(files, entry)) {
    const call = findCallIn(file, callee);
    if (call) {
      return call;
    }
  }

  return undefined;
}

/** A file and what it imports or loads on demand, nearest files first. */
export function* walkImports(files: SourceFiles, entry: string): Generator<ts.SourceFile, void> {
  const first = files.read(entry);
  const queue = new Set(first ? [first] : []);

  // A Set goes through what is added to it while it is being walked.
  for (const file of queue) {
    yield file;
    if (queue.size < FILE_LIMIT) {
      for (const imported of files.listImports(file)) {
        queue.add(imported);
      }
    }
  }
}

/** The first call of an imported function in one file, by the name it is imported as. */
export function findCallIn(file: ts.SourceFile, callee: Callee): ts.CallExpression | undefined {
  const localName = findImportedName(file, callee);
  if (localName === undefined) {
    return undefined;
  }

  return findNode(
    file,
    (node): node is ts.CallExpression =>
      ts.isCallExpression(node) && isCallee(node.expression, localName, callee.method),
  );
}

/** The first node of a syntax tree, parents first, that passes a test. */
export function findNode<T extends ts.Node>(
  root: ts.Node,
  test: (node: ts.Node) => node is T,
): T | undefined {
  return ts.forEachChild(root, (child): T | undefined => (test(child) ? child : findNode(child, test)));
}

function isCallee(expression: ts.Expression, name: string, method: string | undefined): boolean {
  if (method === undefined) {
    return ts.isIdentifier(expression) && expression.text === name;
  }

  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === method &&
    ts.isIdentifier(expression.expression) &&
    expression.expression.text === name
  );
}
