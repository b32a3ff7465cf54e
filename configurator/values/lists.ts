import ts from 'typescript';
import { createList, createUnknown, isNothing } from './factories.js';
import type { Interpreter } from './interpreter.js';
import type { Mutation } from './mutations.js';
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

/** The items of lists of which one is taken: all of them, conditional unless every list has them. */
export function mergeBranches(branches: readonly (readonly ListItem[])[]): ListItem[] {
  if (branches.length === 1) {
    return [...(branches[0] ?? [])];
  }
  const keys = branches.map(
    (items) => new Set(items.filter(({ isConditional }) => !isConditional).map(identify)),
  );
  const seen = new Set<ListItem['value']>();

  return branches.flat().flatMap((item) => {
    if (seen.has(item.value)) {
      return [];
    }
    seen.add(item.value);

    return [{ ...item, isConditional: !keys.every((known) => known.has(identify(item))) }];
  });
}

/** The list after the code that adds to it while its file is loaded. */
export function applyMutations(
  list: ListValue,
  mutations: readonly Mutation[],
  evaluate: (node: ts.Expression) => Iterable<ListItem>,
): ListValue {
  let items = list.items;
  for (const { node, kind, elements, isConditional } of mutations.toReversed()) {
    const added =
      kind === 'other'
        ? [{ value: createUnknown(node), node, isConditional: false }]
        : elements
            .flatMap((element) => [...evaluate(element)])
            .map((item) => ({ ...item, isConditional: item.isConditional || isConditional }));
    items = kind === 'unshift' ? [...added, ...items] : [...items, ...added];
  }

  return items === list.items ? list : createList(list.node, items);
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
