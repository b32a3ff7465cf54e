import type ts from 'typescript';
import { createChoice, createLiteral, createUnknown, isNothing } from './factories.js';
import type { Value } from './value.js';

/** What a property of a value is; static members of classes are read by the evaluator. */
export function readMember(owner: Value, name: string, node: ts.Node): Value {
  switch (owner.kind) {
    case 'record':
      return owner.get(name) ?? (owner.gap ? createUnknown(node) : createLiteral(node, undefined));
    case 'module':
      return owner.get(name) ?? createUnknown(node, 'missing');
    case 'list':
      return readElement(owner.items, name, node);
    case 'choice': {
      const options = owner.options.filter((option) => !isNothing(option));

      return createChoice(
        node,
        options.map((option) => readMember(option, name, node)),
      );
    }
    case 'unknown':
      return owner.reference
        ? { ...owner, node, reference: { ...owner.reference, name: joinName(owner.reference.name, name) } }
        : owner;
    case 'call':
      return createUnknown(node, 'package');
    default:
      return createUnknown(node);
  }
}

function joinName(owner: string, name: string): string {
  return owner === '*' ? name : `${owner}.${name}`;
}

function readElement(
  items: readonly { readonly value: Value; readonly isConditional: boolean }[],
  name: string,
  node: ts.Node,
): Value {
  const isFixed = items.every(({ isConditional, value }) => !isConditional && value.kind !== 'unknown');
  if (name === 'length' && isFixed) {
    return createLiteral(node, items.length);
  }
  const isIndex = /^\d+$/.test(name);
  const before = items.slice(0, isIndex ? Number(name) : 0);

  return isIndex && before.every(({ isConditional, value }) => !isConditional && value.kind !== 'unknown')
    ? (items[Number(name)]?.value ?? createLiteral(node, undefined))
    : createUnknown(node);
}
