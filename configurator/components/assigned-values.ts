import ts from 'typescript';
import { unwrap } from '../program/syntax.js';

/** What a class gives to one of its fields: by `this.name = value`, or by `this.name.set(value)`. */
export function listAssigned(owner: ts.Node, name: string): ts.Expression[] {
  const values: ts.Expression[] = [];
  visit(owner);

  return values;

  function visit(node: ts.Node): void {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      if (isOwn(node.left, name)) {
        values.push(unwrap(node.right));
      }
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name: method } = node.expression;
      const [value] = node.arguments;
      if (value && method.text === 'set' && isOwn(expression, name)) {
        values.push(unwrap(value));
      }
    }
    ts.forEachChild(node, visit);
  }
}

function isOwn(node: ts.Expression, name: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ThisKeyword &&
    node.name.text === name
  );
}

/** Whether a variable may be given another value later on: a `let` with an assignment to its name in the file. */
export function isReassigned({ name, parent }: ts.VariableDeclaration): boolean {
  if (!ts.isIdentifier(name) || parent.flags & ts.NodeFlags.Const) {
    return false;
  }
  const { text } = name;

  return contains(name.getSourceFile());

  function contains(node: ts.Node): boolean {
    const isAssigned =
      ts.isBinaryExpression(node) &&
      isAssignment(node.operatorToken.kind) &&
      ts.isIdentifier(node.left) &&
      node.left.text === text;

    return isAssigned || (ts.forEachChild(node, contains) ?? false);
  }
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
