import ts from 'typescript';
import { ANY, copy, step, type Reach } from './reach.js';

/** What leaves a value as it is: parentheses, types, `await`. */
export function isWrapper(node: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

/** `x++`, `--x` */
export function isStep(node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression {
  return (
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
  );
}

/** `*` for a name that only the running application knows. */
export function readMemberName(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string {
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text;
  }
  const { argumentExpression: key } = node;

  return ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : ANY;
}

/** What an element of a pattern takes out. @param index its place in an array pattern */
export function stepInto(element: ts.BindingElement, index: number, reach: Reach): Reach | undefined {
  if (element.dotDotDotToken) {
    return copy(reach);
  }
  if (ts.isArrayBindingPattern(element.parent)) {
    return step(reach, String(index));
  }
  const name = element.propertyName ?? element.name;

  return step(reach, ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : ANY);
}
