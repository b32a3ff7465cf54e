import ts from 'typescript';
import {
  createChoice,
  createItem,
  createList,
  createLiteral,
  createUnknown,
  isNothing,
} from './factories.js';
import { spreadValue } from './lists.js';
import { joinTexts } from './path-text.js';
import { createText, toText } from './templates.js';
import type { ListItem, ListValue, TextValue, Value } from './value.js';

/** A call of a method of the language, with values for its arguments. */
export interface MethodCall {
  readonly node: ts.CallExpression;
  readonly name: string;
  readonly args: readonly Value[];
  /** Calls a function, from the place of this call. */
  readonly apply: (callback: Value | undefined, args: readonly Value[]) => Value;
}

/** What a method of a string or an array gives; undefined for one that is not known. */
export function callMethod(owner: Value, call: MethodCall): Value | undefined {
  if (call.name === 'then') {
    return call.apply(call.args[0], [owner]);
  }
  if (call.name === 'catch' || call.name === 'finally') {
    return owner;
  }
  if (owner.kind === 'choice') {
    const results = owner.options
      .filter((option) => !isNothing(option))
      .map((option) => callMethod(option, call));

    return results.every((result) => result !== undefined) ? createChoice(call.node, results) : undefined;
  }
  if (owner.kind === 'text') {
    return callTextMethod(owner, call);
  }

  return owner.kind === 'list' ? callListMethod(owner, call) : undefined;
}

function callListMethod(list: ListValue, call: MethodCall): Value | undefined {
  const { node, name, args } = call;
  switch (name) {
    case 'concat':
      return createList(node, [...list.items, ...args.flatMap((value) => concatValue(value, node))]);
    case 'map':
      return createList(node, applyToAll(list, call));
    case 'flatMap':
      return createList(node, flatten(applyToAll(list, call)));
    case 'flat':
      return createList(node, flatten(list.items));
    case 'filter':
      return createList(
        node,
        list.items.flatMap((item) => filterItem(item, args[0])),
      );
    case 'slice':
      return sliceList(list, call);
    case 'reverse':
    case 'toReversed':
      return createList(node, list.items.toReversed());
    case 'sort':
    case 'toSorted':
      return list;
    case 'join':
      return joinList(list, call);
    default:
      return undefined;
  }
}

function applyTo(item: ListItem, index: number, { node, args, apply }: MethodCall): ListItem {
  const value = apply(args[0], [item.value, createLiteral(node, index)]);

  return { ...createItem(value, node), isConditional: item.isConditional };
}

function* applyToAll({ items }: ListValue, call: MethodCall): Generator<ListItem> {
  for (const [index, item] of items.entries()) {
    yield applyTo(item, index, call);
  }
}

/** What is in lists, without reading more of them than is asked for. */
function* flatten(items: Iterable<ListItem>): Generator<ListItem> {
  for (const { value, node, isConditional } of items) {
    for (const item of concatValue(value, node)) {
      yield { ...item, isConditional: item.isConditional || isConditional };
    }
  }
}

/** An array adds its items, anything else adds itself. */
function concatValue(value: Value, node: ts.Expression): readonly ListItem[] {
  return value.kind === 'list' || value.kind === 'choice' || value.kind === 'unknown'
    ? spreadValue(value, node)
    : [createItem(value, node)];
}

/** `filter(Boolean)` drops what is nothing; any other test may drop anything. */
function filterItem(item: ListItem, test: Value | undefined): ListItem[] {
  const isBoolean = test?.kind === 'unknown' && ts.isIdentifier(test.node) && test.node.text === 'Boolean';
  if (isNothing(item.value)) {
    return [];
  }

  return [{ ...item, isConditional: item.isConditional || !isBoolean }];
}

function sliceList(list: ListValue, { node, args }: MethodCall): Value {
  const bounds = readNumbers(args);
  const isFixed = list.items.every(({ isConditional, value }) => !isConditional && value.kind !== 'unknown');

  return bounds && (isFixed || args.length === 0)
    ? createList(node, list.items.slice(bounds[0], bounds[1]))
    : createUnknown(node);
}

function joinList({ items }: ListValue, { node, args }: MethodCall): Value {
  const separator = args[0] ? toText(args[0]) : { text: ',' };
  const texts = items.map(({ value, isConditional }) => (isConditional ? undefined : toText(value)));
  if (!separator || !texts.every((text) => text !== undefined)) {
    return createUnknown(node);
  }

  return createText(
    node,
    joinTexts(texts.flatMap((text, index) => (index === 0 ? [text] : [separator, text]))),
  );
}

function callTextMethod(text: TextValue, { node, name, args }: MethodCall): Value | undefined {
  if (name === 'toString' || name === 'valueOf') {
    return text;
  }
  const texts = args.map(toText);
  if (name === 'concat' && texts.every((part) => part !== undefined)) {
    return createText(node, joinTexts([text, ...texts]));
  }
  const result = text.expression === undefined ? changeText(text.text, name, args) : undefined;

  return result === undefined ? undefined : createText(node, { text: result });
}

/** What methods that cut and replace give for plain arguments. */
function changeText(text: string, name: string, args: readonly Value[]): string | undefined {
  const [first, second] = args.map((arg) => (arg.kind === 'text' && !arg.expression ? arg.text : undefined));
  const [start, end] = readNumbers(args) ?? [];
  switch (name) {
    case 'toLowerCase':
      return text.toLowerCase();
    case 'toUpperCase':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
    case 'slice':
      return start === undefined ? undefined : text.slice(start, end);
    case 'substring':
      return start === undefined ? undefined : text.substring(start, end);
    case 'replace':
      return first === undefined || second === undefined ? undefined : text.replace(first, () => second);
    case 'replaceAll':
      return first === undefined || second === undefined ? undefined : text.replaceAll(first, () => second);
    default:
      return undefined;
  }
}

function readNumbers(args: readonly Value[]): number[] | undefined {
  const numbers = args.map((arg) =>
    arg.kind === 'literal' && typeof arg.value === 'number' ? arg.value : undefined,
  );

  return numbers.every((value) => value !== undefined) ? numbers : undefined;
}
