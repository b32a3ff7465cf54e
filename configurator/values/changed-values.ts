import type ts from 'typescript';
import type { Holder } from './change-search.js';
import { createChoice, createList, createUnknown } from './factories.js';
import type { Interpreter } from './interpreter.js';
import { readElements } from './lists.js';
import type { Mutation } from './mutations.js';
import { ObjectRecord } from './object-record.js';
import type { Scope } from './scope.js';
import type { ListItem, ListValue, RecordValue, Value } from './value.js';

/**
 * What a name stands for after all code that changes it: what is not followed is unknown.
 *
 * @param read the value before that
 */
export function changeValue(
  holder: Holder,
  { interpreter, scope }: { readonly interpreter: Interpreter; readonly scope: Scope },
  read: () => Value,
): Value {
  const known = scope.memo.get(holder);
  if (known) {
    return known;
  }
  const mutations = interpreter.listMutations(holder);
  const assignment = mutations.find(({ kind }) => kind === 'assign');
  const value = assignment ? createUnknown(assignment.node) : read();
  if (mutations.length === 0 || value.kind === 'unknown') {
    return value;
  }
  const changed = apply(value, mutations, (node) => readElements([node], scope, interpreter));
  scope.memo.set(holder, changed);

  return changed;
}

function apply(
  value: Value,
  mutations: readonly Mutation[],
  evaluate: (node: ts.Expression) => Iterable<ListItem>,
): Value {
  switch (value.kind) {
    case 'list': {
      const change = mutations.find(({ kind }) => kind === 'change');

      return change ? createUnknown(change.node) : growList(value, mutations, evaluate);
    }
    case 'record':
      return changeRecord(value, mutations);
    case 'choice':
      return createChoice(
        value.node,
        value.options.map((option) => apply(option, mutations, evaluate)),
      );
    default:
      return value;
  }
}

/** The list after the code that adds to it while its file is loaded. */
function growList(
  list: ListValue,
  mutations: readonly Mutation[],
  evaluate: (node: ts.Expression) => Iterable<ListItem>,
): ListValue {
  let items = list.items;
  for (const { node, kind, elements, isConditional } of mutations) {
    const added =
      kind === 'grow'
        ? [{ value: createUnknown(node), node, isConditional: false }]
        : elements
            .flatMap((element) => [...evaluate(element)])
            .map((item) => ({ ...item, isConditional: item.isConditional || isConditional }));
    items = kind === 'unshift' ? [...added, ...items] : [...items, ...added];
  }

  return createList(list.node, items);
}

/** A property that is changed is unknown, and all of them are where it may be any. */
function changeRecord(value: RecordValue, mutations: readonly Mutation[]): Value {
  const general = mutations.find(({ property }) => property === undefined);
  if (general) {
    return createUnknown(general.node);
  }

  return new ObjectRecord(value.node, (record) => {
    record.spread(value);
    for (const { node, property } of mutations) {
      // The code that changes it is no name for it.
      record.set(property ?? '', { node: undefined, read: () => createUnknown(node) });
    }
  });
}
