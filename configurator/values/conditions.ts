import ts from 'typescript';
import { createChoice, createList, createLiteral, createUnknown, isNothing } from './factories.js';
import type { Interpreter } from './interpreter.js';
import { mergeBranches } from './lists.js';
import { joinTexts } from './path-text.js';
import type { Scope } from './scope.js';
import { createText, toText } from './templates.js';
import type { Value } from './value.js';

/** `condition ? a : b` */
export function readConditional(
  node: ts.ConditionalExpression,
  scope: Scope,
  interpreter: Interpreter,
): Value {
  const decided = decide(node.condition, scope, interpreter);
  const branches =
    decided === undefined ? [node.whenTrue, node.whenFalse] : [decided ? node.whenTrue : node.whenFalse];

  return mergeValues(
    node,
    branches.map((branch) => interpreter.evaluate(branch, scope)),
  );
}

/** `a && b`, `a || b`, `a ?? b`, `a + b`; anything else is unknown. */
export function readBinary(node: ts.BinaryExpression, scope: Scope, interpreter: Interpreter): Value {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken: {
      const decided = decide(node.left, scope, interpreter);
      const left = createLiteral(node.left, false);
      if (decided === false) {
        return left;
      }
      const right = interpreter.evaluate(node.right, scope);

      return decided ? right : createChoice(node, [right, left]);
    }
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return readAlternative(node, scope, interpreter);
    case ts.SyntaxKind.PlusToken:
      return readSum(node, scope, interpreter);
    default:
      return createUnknown(node);
  }
}

/** Whether a value counts as true; undefined for one that is not known. */
export function isDecided(value: Value): boolean | undefined {
  if (value.kind === 'unknown' || value.kind === 'choice' || value.kind === 'call') {
    return undefined;
  }
  if (value.kind === 'text') {
    return value.text !== '';
  }

  return value.kind === 'literal' ? Boolean(value.value) : true;
}

function readAlternative(node: ts.BinaryExpression, scope: Scope, interpreter: Interpreter): Value {
  const left = interpreter.evaluate(node.left, scope);
  if (isNothing(left)) {
    return interpreter.evaluate(node.right, scope);
  }
  if (left.kind !== 'unknown' && left.kind !== 'choice') {
    return left;
  }

  return mergeValues(node, [left, interpreter.evaluate(node.right, scope)]);
}

/** Chains of `+` are long and lean to the left: they are read in a loop. */
function readSum(node: ts.BinaryExpression, scope: Scope, interpreter: Interpreter): Value {
  const parts: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    parts.unshift(left.right);
    left = left.left;
  }
  const values = [left, ...parts].map((part) => interpreter.evaluate(part, scope));
  const texts = values.map(toText);
  if (!values.some(({ kind }) => kind === 'text') || !texts.every((text) => text !== undefined)) {
    return createUnknown(node);
  }

  return createText(node, joinTexts(texts));
}

/** One value of several: lists become one list, so that what they have in common is seen. */
function mergeValues(node: ts.Expression, values: readonly Value[]): Value {
  const lists = values.flatMap((value) => (value.kind === 'list' ? [value.items] : []));

  return values.length > 1 && lists.length === values.length
    ? createList(node, mergeBranches(lists))
    : createChoice(node, values);
}

/**
 * Literal conditions are decided, and those about an argument of a function that is being followed, when a call is
 * given it as a literal. A constant of another file is not: for another configuration, there may be another file.
 */
function decide(condition: ts.Expression, scope: Scope, interpreter: Interpreter): boolean | undefined {
  if (condition.kind === ts.SyntaxKind.TrueKeyword || condition.kind === ts.SyntaxKind.FalseKeyword) {
    return condition.kind === ts.SyntaxKind.TrueKeyword;
  }
  if (ts.isParenthesizedExpression(condition)) {
    return decide(condition.expression, scope, interpreter);
  }
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    const decided = decide(condition.operand, scope, interpreter);

    return decided === undefined ? decided : !decided;
  }
  if (!isAboutParameter(condition, interpreter.checker)) {
    return undefined;
  }
  const value = interpreter.evaluate(condition, scope);

  return isLiteralHere(value.node, condition) ? isDecided(value) : undefined;
}

/** Whether it is written in the same file, or in a call: what is given to a function in another file. */
function isLiteralHere(literal: ts.Node, condition: ts.Node): boolean {
  return (
    literal.getSourceFile() === condition.getSourceFile() ||
    ts.findAncestor(literal, ts.isCallExpression) !== undefined
  );
}

function isAboutParameter(condition: ts.Expression, checker: ts.TypeChecker): boolean {
  let node = condition;
  while (ts.isPropertyAccessExpression(node) || ts.isParenthesizedExpression(node)) {
    node = node.expression;
  }
  let declaration: ts.Node | undefined = ts.isIdentifier(node)
    ? checker.getSymbolAtLocation(node)?.valueDeclaration
    : undefined;
  while (declaration && ts.isBindingElement(declaration)) {
    declaration = declaration.parent.parent;
  }

  return declaration !== undefined && ts.isParameter(declaration);
}
