import ts from 'typescript';
import type { UnresolvedReason } from '../router/router-route.js';
import type { ListItem, ListValue, LiteralValue, UnknownValue, Value } from './value.js';

/** More elements than any list that a person has written. */
const MAX_ITEMS = 20_000;

export function createUnknown(node: ts.Node, reason: UnresolvedReason = 'dynamic'): UnknownValue {
  return { kind: 'unknown', node, reason };
}

export function createLiteral(node: ts.Node, value: LiteralValue['value']): LiteralValue {
  return { kind: 'literal', node, value };
}

/** A list; of more items than anybody has written the first ones, and an unknown one for the others. */
export function createList(node: ts.Node, source: Iterable<ListItem>): ListValue {
  const items: ListItem[] = [];
  for (const item of source) {
    if (items.length >= MAX_ITEMS) {
      items.push({ value: createUnknown(node), node: item.node, isConditional: false });
      break;
    }
    items.push(item);
  }

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

/** An item that is not written as an element of an array. @param place the code that puts it there */
export function createItem(value: Value, place: ts.Expression): ListItem {
  return { value, node: ts.isExpression(value.node) ? value.node : place, isConditional: false };
}
