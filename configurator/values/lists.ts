import ts from 'typescript';
import { createList, createUnknown, isNothing } from './factories.js';
import type { Interpreter } from './interpreter.js';
import type { Scope } from './scope.js';
import type { ListItem, ListValue, Value } from './value.js';

/** The value of an array literal. */
export function readArray(
  array: ts.ArrayLiteralExpression,
  scope: Scope,
  interpreter: Interpreter,
): ListValue {
  return createList(array, readElements(array.elements, scope, interpreter));
}

/** Elements of an array or arguments of a call, those of spread arrays included. */
export function* readElements(
  elements: readonly ts.Expression[],
  scope: Scope,
  interpreter: Interpreter,
): Generator<ListItem> {
  for (const element of elements) {
    if (ts.isSpreadElement(element)) {
      yield* spreadValue(interpreter.evaluate(element.expression, scope), element);
    } else if (!ts.isOmittedExpression(element)) {
      const value = interpreter.evaluate(element, scope);
      const isConditional = value.kind === 'choice' && value.options.some(isNothing);
      yield { value, node: element, isConditional };
    }
  }
}

/** What `...value` adds to an array: the items of a list, or one unknown item. */
export function spreadValue(value: Value, node: ts.Expression): readonly ListItem[] {
  if (value.kind === 'list') {
    return value.items;
  }
  if (value.kind === 'choice') {
    return mergeBranches(value.options.map((option) => spreadValue(option, node)));
  }

  return isNothing(value) ? [] : [{ value: toUnknown(value), node, isConditional: false }];
}

/**
 * The items of lists of which one is taken. Of objects with the same path that every list has, the one of the last
 * list is there for certain: those of the others come before it and may be missing, so that none hides another.
 */
export function mergeBranches(branches: readonly (readonly ListItem[])[]): ListItem[] {
  const last = branches.at(-1) ?? [];
  if (branches.length === 1) {
    return [...last];
  }
  const known = branches.slice(0, -1).map((items) => groupCertain(items));
  const shared = new Set(findShared(branches));
  const sources = branches.slice(0, -1).map((items) => items.filter(({ value }) => !shared.has(value)));

  return [
    ...sources.flat().map((item) => ({ ...item, isConditional: true })),
    ...last.map((item) => addAlternatives(item, known)),
  ];
}

/** The items that are there for certain, by what tells them from others. */
function groupCertain(items: readonly ListItem[]): Map<unknown, ListItem[]> {
  const groups = new Map<unknown, ListItem[]>();
  for (const item of items.filter(({ isConditional }) => !isConditional)) {
    const key = identify(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }

  return groups;
}

function addAlternatives(item: ListItem, others: readonly ReadonlyMap<unknown, ListItem[]>[]): ListItem {
  const key = identify(item);
  const found = others.map((groups) => groups.get(key) ?? []);
  if (item.isConditional || found.some((items) => items.length === 0)) {
    return { ...item, isConditional: true };
  }
  const differing = found.filter((items) => items.every(({ value }) => value !== item.value));

  return differing.length === 0
    ? item
    : { ...item, alternatives: [...(item.alternatives ?? []), ...differing] };
}

/** The very values that every branch has; none when the branches have them in different orders. */
function findShared(branches: readonly (readonly ListItem[])[]): Value[] {
  const sets = branches.map((items) => new Set(items.map(({ value }) => value)));
  const orders = sets.map((values) => [...values].filter((value) => sets.every((set) => set.has(value))));
  const [first = [], ...others] = orders;

  return others.every((order) => order.every((value, index) => value === first[index])) ? first : [];
}

/** What tells an element from others: of two objects with the same path one is there in any case. */
function identify({ value }: ListItem): unknown {
  const path = value.kind === 'record' ? value.get('path') : undefined;

  return path?.kind === 'text' ? path.text : value;
}

function toUnknown(value: Value): Value {
  return value.kind === 'unknown'
    ? value
    : createUnknown(value.node, value.kind === 'call' ? 'package' : 'dynamic');
}
