import type ts from 'typescript';
import type { UnresolvedReason } from '../router/router-route.js';
import type { ListItem, ListValue, LiteralValue, UnknownValue, Value } from './value.js';

export function createUnknown(node: ts.Node, reason: UnresolvedReason = 'dynamic'): UnknownValue {
  return { kind: 'unknown', node, reason };
}

export function createLiteral(node: ts.Node, value: LiteralValue['value']): LiteralValue {
  return { kind: 'literal', node, value };
}

export function createList(node: ts.Node, items: readonly ListItem[]): ListValue {
  return { kind: 'list', node, items };
}

/** One of several values; just that one, if there is one only. */
export function createChoice(node: ts.Node, values: readonly Value[]): Value {
  const options = [
    ...new Set(values.flatMap((value) => (value.kind === 'choice' ? value.options : [value]))),
  ];
  const [first] = options;

  return options.length === 1 && first ? first : { kind: 'choice', node, options };
}

/** The values that a value may be. */
export function listOptions(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

/** Whether it stands for nothing: `null`, `undefined`, and what `&&` gives for a condition that is not met. */
export function isNothing(value: Value | undefined): boolean {
  return value === undefined || (value.kind === 'literal' && (value.value ?? false) === false);
}
