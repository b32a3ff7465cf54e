import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { isNothing, listOptions } from '../values/factories.js';
import { spreadValue } from '../values/lists.js';
import type { ListItem, RecordValue, Value } from '../values/value.js';
import type { Evaluator } from '../values/evaluator.js';
import type { ComponentReference, NamedReference } from './router-route.js';
import { createUnresolved, toReason } from './unresolved.js';

/** The guards of a route, or the guards for its children. @param properties the names of those that hold them */
export function readGuards(
  route: RecordValue,
  properties: readonly string[],
  evaluator: Evaluator,
): NamedReference[] {
  return route.names
    .filter((name) => properties.includes(name))
    .flatMap((name) => readGuardsOf(route, name, evaluator));
}

function readGuardsOf(route: RecordValue, name: string, evaluator: Evaluator): NamedReference[] {
  const value = route.get(name);
  const node = route.getNode(name);
  if (!value || isNothing(value)) {
    return [];
  }
  // A getter guards as well, although nobody knows how.
  if (!node || !ts.isExpression(node)) {
    return [{ name, declaration: node }];
  }
  const items = listOptions(value).some(({ kind }) => kind === 'list')
    ? spreadValue(value, node)
    : [{ value, node, isConditional: false }];

  return items.flatMap((item) => readGuard(item, name, evaluator));
}

/** What a route resolves, a reference for each property. */
export function readResolvers(route: RecordValue, evaluator: Evaluator): NamedReference[] {
  const value = route.get('resolve');
  if (!value || isNothing(value)) {
    return [];
  }

  return listOptions(value).flatMap((option) =>
    option.kind === 'record'
      ? option.names.map((name) => describe(option.getNode(name) ?? option.node, name, evaluator))
      : [{ name: 'resolve', declaration: undefined }],
  );
}

/** The component of a route; of several the first that can be read. */
export function readComponent(route: RecordValue): ComponentReference | undefined {
  for (const property of ['component', 'loadComponent']) {
    const value = route.get(property);
    if (value && !isNothing(value)) {
      return describeComponent(load(value), route.getNode(property));
    }
  }

  return undefined;
}

/** What a function of a route loads; a value that is no function is meant itself. */
export function load(value: Value): Value {
  return value.kind === 'function' ? value.call() : value;
}

/** The default export, where a module as a whole is loaded. */
export function unwrapDefault(value: Value): Value {
  return value.kind === 'module' ? (value.get('default') ?? value) : value;
}

function describeComponent(value: Value, node: ts.Node | undefined): ComponentReference {
  const options = listOptions(value).map(unwrapDefault);
  const found = options.find((option) => option.kind === 'class');
  const declaration = found && ts.isClassDeclaration(found.node) ? found.node : undefined;
  const [unknown = value] = options;

  return {
    name: found?.node.name?.text ?? readLastName(value.node) ?? (node && readLastName(node)) ?? 'component',
    declaration,
    ...(!found && {
      unresolved: { ...createUnresolved(node ?? value.node, toReason(unknown)), subject: 'component' },
    }),
  };
}

function readGuard({ value, node }: ListItem, property: string, evaluator: Evaluator): NamedReference[] {
  const [first] = value.kind === 'call' ? value.arguments : [];
  // `mapToCanActivate([Guard])`
  if (value.kind === 'call' && value.name.startsWith('mapToCan') && first?.kind === 'list') {
    return first.items.flatMap((item) => readGuard(item, property, evaluator));
  }
  if (isNothing(value)) {
    return [];
  }
  const known = toDeclaration(value);
  const named = describe(node, property, evaluator);

  return [{ name: named.name, declaration: named.declaration ?? known }];
}

/** A name for what is written, and the function or class that it leads to. */
function describe(node: ts.Node, property: string, evaluator: Evaluator): NamedReference {
  const plain = ts.isExpression(node) ? unwrap(node) : undefined;
  const callee = plain && ts.isCallExpression(plain) ? unwrap(plain.expression) : plain;

  return {
    name: readLastName(node) ?? property,
    declaration: callee ? toDeclaration(evaluator.evaluate(callee)) : node,
  };
}

function toDeclaration(value: Value): ts.Node | undefined {
  return value.kind === 'function' || value.kind === 'class' ? value.node : undefined;
}

/** `authGuard` of `authGuard`, `authGuard('admin')` and `guards.authGuard`; undefined for a function in place. */
function readLastName(node: ts.Node): string | undefined {
  const plain = ts.isExpression(node) ? unwrap(node) : node;
  if (ts.isIdentifier(plain)) {
    return plain.text;
  }
  if (ts.isPropertyAccessExpression(plain)) {
    return plain.name.text;
  }

  return ts.isCallExpression(plain) && plain.expression.kind !== ts.SyntaxKind.ImportKeyword
    ? readLastName(plain.expression)
    : undefined;
}
