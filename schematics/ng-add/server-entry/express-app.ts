import ts from 'typescript';
import { unwrap } from '../../../configurator/program/syntax.js';

/** An Express application, and where it is set up. */
export interface ExpressApp {
  readonly file: ts.SourceFile;
  /** Name in `const app = express()`. */
  readonly app: string;
  /** Name of the default import of Express. */
  readonly express: string;
  /** The statements beside that one: of the file, or of a function that returns the application. */
  readonly statements: readonly ts.Statement[];
  /** Name of that function. */
  readonly factory: string | undefined;
}

/** The Express applications that a file makes. */
export function listExpressApps(file: ts.SourceFile, express: string): ExpressApp[] {
  return listVariables(file, express).flatMap(({ name, parent }) => {
    const container = parent.parent.parent;
    if (!ts.isIdentifier(name) || !(ts.isSourceFile(container) || ts.isBlock(container))) {
      return [];
    }
    const factory = ts.isBlock(container) ? readFunctionName(container.parent) : undefined;
    const { statements } = container;

    return ts.isBlock(container) && factory === undefined
      ? []
      : [{ file, app: name.text, express, statements: [...statements], factory }];
  });
}

/** Names of the constants that a function's result is given to. */
export function listResults(file: ts.SourceFile, callee: string): string[] {
  return listVariables(file, callee).map(({ name }) => name.getText());
}

/** The variables that are given what a call without arguments returns. */
function listVariables(root: ts.Node, callee: string): ts.VariableDeclaration[] {
  const found: ts.VariableDeclaration[] = [];
  ts.forEachChild(root, (child) => {
    const value = ts.isVariableDeclaration(child) && child.initializer && unwrap(child.initializer);
    if (value && ts.isCallExpression(value) && value.expression.getText() === callee) {
      found.push(child);
    }
    found.push(...listVariables(child, callee));
  });

  return found;
}

function readFunctionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) {
    return node.name?.text;
  }

  return ts.isArrowFunction(node) && ts.isVariableDeclaration(node.parent)
    ? node.parent.name.getText()
    : undefined;
}
