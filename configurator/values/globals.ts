import { createItem, createList, createUnknown } from './factories.js';
import { spreadValue } from './lists.js';
import type { MethodCall } from './methods.js';
import { ObjectRecord } from './object-record.js';
import { createText, toText } from './templates.js';
import type { Value } from './value.js';

/** What a function of the language itself gives: `Object.values(x)`, `Array.from(x)`; undefined for another. */
export function callGlobal(call: MethodCall): Value | undefined {
  const [first] = call.args;
  if (call.name === 'Array.of') {
    return createList(
      call.node,
      call.args.map((value) => createItem(value, call.node)),
    );
  }
  if (!first) {
    return undefined;
  }
  switch (call.name) {
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'Promise.all':
    case 'structuredClone':
      return first;
    case 'Object.assign':
      return new ObjectRecord(call.node, (record) => call.args.forEach((value) => record.spread(value)));
    case 'Object.keys':
    case 'Object.values':
    case 'Object.entries':
      return listProperties(first, call);
    case 'Array.from':
      return copyList(first, call);
    case 'String': {
      const text = toText(first);

      return text && createText(call.node, text);
    }
    default:
      return undefined;
  }
}

function listProperties(owner: Value, { name, node }: MethodCall): Value | undefined {
  if (owner.kind !== 'record' || !owner.isComplete) {
    return undefined;
  }
  const items = owner.names.map((key): Value => {
    const text = createText(owner.getNode(key) ?? owner.node, { text: key });
    const value = owner.get(key) ?? createUnknown(owner.node);
    if (name === 'Object.entries') {
      return createList(node, [createItem(text, node), createItem(value, node)]);
    }

    return name === 'Object.keys' ? text : value;
  });

  return createList(
    node,
    items.map((value) => createItem(value, node)),
  );
}

function copyList(source: Value, { node, args, apply }: MethodCall): Value | undefined {
  if (source.kind !== 'list') {
    return undefined;
  }
  const [, callback] = args;

  return createList(
    node,
    spreadValue(source, node).map((item) =>
      callback ? { ...item, value: apply(callback, [item.value]) } : item,
    ),
  );
}
