import ts from 'typescript';
import { isDecided } from './conditions.js';
import { createLiteral, createUnknown } from './factories.js';
import { createText } from './templates.js';
import type { Value } from './value.js';

/** Literals, and everything that is not known. */
export function readPlain(node: ts.Expression): Value {
  if (ts.isStringLiteral(node)) {
    return createText(node, { text: node.text });
  }
  if (ts.isNumericLiteral(node)) {
    return createLiteral(node, Number(node.text));
  }
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return createLiteral(node, true);
    case ts.SyntaxKind.FalseKeyword:
      return createLiteral(node, false);
    case ts.SyntaxKind.NullKeyword:
      return createLiteral(node, null);
    default:
      return createUnknown(node);
  }
}

/** `!a`, `-1` */
export function readPrefix(node: ts.PrefixUnaryExpression, operand: Value): Value {
  if (
    node.operator === ts.SyntaxKind.MinusToken &&
    operand.kind === 'literal' &&
    typeof operand.value === 'number'
  ) {
    return createLiteral(node, -operand.value);
  }
  const decided = node.operator === ts.SyntaxKind.ExclamationToken ? isDecided(operand) : undefined;

  return decided === undefined ? createUnknown(node) : createLiteral(node, !decided);
}

/** `this` in static code is the class. */
export function readThis(node: ts.Node): Value {
  for (let parent = node.parent; !ts.isSourceFile(parent); parent = parent.parent) {
    if (ts.isClassElement(parent) && ts.isClassLike(parent.parent)) {
      const isStatic =
        ts.canHaveModifiers(parent) &&
        ts.getModifiers(parent)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);

      return isStatic ? { kind: 'class', node: parent.parent } : createUnknown(node);
    }
  }

  return createUnknown(node);
}
