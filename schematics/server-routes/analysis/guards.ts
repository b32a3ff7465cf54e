import ts from 'typescript';
import { unwrap } from '../../../configurator/program/syntax.js';
import type { Values } from './values.js';

/** Properties of a route that hold guards. `canDeactivate` is about leaving it and plays no part. */
export const GUARD_PROPERTIES = {
  own: ['canActivate', 'canMatch', 'canLoad'],
  children: ['canActivateChild'],
} as const;

/** The names of guards, by the property that holds them; an empty array guards nothing. */
export function readGuards(values: Values, properties: ReadonlyMap<string, ts.Expression>): string[] {
  return [...properties].flatMap(([property, expression]) =>
    nameGuards(expression, { values, property, reading: new Set() }),
  );
}

interface Reading {
  readonly values: Values;
  /** Name for a guard that has none. */
  readonly property: string;
  /** The arrays around the expression, to notice one that contains itself. */
  readonly reading: ReadonlySet<ts.Node>;
}

function nameGuards(expression: ts.Expression, { values, property, reading }: Reading): string[] {
  const value = values.follow(expression);
  if (!ts.isArrayLiteralExpression(value) || reading.has(value)) {
    return [nameGuard(expression) ?? property];
  }

  return value.elements.flatMap((element) =>
    ts.isSpreadElement(element)
      ? nameGuards(element.expression, { values, property, reading: new Set([...reading, value]) })
      : [nameGuard(element) ?? property],
  );
}

/** `authGuard` of `authGuard`, `authGuard('admin')` and `guards.authGuard`; undefined for a function in place. */
function nameGuard(expression: ts.Expression): string | undefined {
  const plain = unwrap(expression);
  if (ts.isIdentifier(plain)) {
    return plain.text;
  }
  if (ts.isPropertyAccessExpression(plain)) {
    return plain.name.text;
  }

  return ts.isCallExpression(plain) ? nameGuard(plain.expression) : undefined;
}
