import ts from 'typescript';
import { toShape } from '../analysis/page.js';
import { findProperty, type Values } from '../analysis/values.js';
import type { ServerEntry } from '../server-entry.js';

/** The array of server routes that an application has. */
export interface ExistingRoutes {
  readonly array: ts.ArrayLiteralExpression;
  readonly routes: readonly ExistingRoute[];
}

interface ExistingRoute {
  /** The element of the array that holds the route, possibly `...others`. */
  readonly element: ts.Expression;
  /** Undefined when it could not be read. */
  readonly path: string | undefined;
  /** Name of the mode, such as `Prerender`; undefined when it could not be read. */
  readonly mode: string | undefined;
}

/** Reads the routes of an array, those of spread arrays in other files included. */
export function readExistingRoutes(values: Values, array: ts.ArrayLiteralExpression): ExistingRoutes {
  return {
    array,
    routes: array.elements.flatMap((element) => readElement(values, element, new Set([array]))),
  };
}

/** The name of the array in Angular's own file, where `**` is prerendered and there is nothing else; else undefined. */
export function readUntouchedName({ array, routes }: ExistingRoutes): string | undefined {
  const [only, ...others] = routes;
  const statements = array.getSourceFile().statements.filter((node) => !ts.isImportDeclaration(node));
  const isUntouched =
    only?.path === '**' &&
    only.mode === 'Prerender' &&
    ts.isObjectLiteralExpression(only.element) &&
    only.element.properties.length === 2 &&
    others.length === 0 &&
    statements.length === 1;

  return isUntouched && ts.isVariableDeclaration(array.parent) && ts.isIdentifier(array.parent.name)
    ? array.parent.name.text
    : undefined;
}

/**
 * Whether the author has already decided about a path: by an entry for it, or by one for everything below a prefix
 * of it. `**` alone decides nothing, and neither does a wildcard that is what this schematic writes itself.
 *
 * @param planned all routes that this schematic would write
 */
export function isCovered(
  { path }: ServerEntry,
  routes: readonly ExistingRoute[],
  planned: readonly ServerEntry[],
): boolean {
  const shape = toShape(path);

  return routes.some((route) => {
    const existing = route.path === undefined ? undefined : toShape(route.path);
    if (existing === undefined || existing === shape) {
      return existing === shape;
    }

    return (
      existing.endsWith('/**') &&
      !planned.some((entry) => entry.mode === route.mode && toShape(entry.path) === existing) &&
      `${shape}/`.startsWith(existing.slice(0, -'**'.length))
    );
  });
}

function readElement(values: Values, element: ts.Expression, reading: ReadonlySet<ts.Node>): ExistingRoute[] {
  if (ts.isSpreadElement(element)) {
    const spread = values.follow(element.expression);
    if (ts.isArrayLiteralExpression(spread) && !reading.has(spread)) {
      const within = new Set([...reading, spread]);

      return spread.elements.flatMap((inner) =>
        readElement(values, inner, within).map((route) => ({ ...route, element })),
      );
    }
  }

  const value = values.follow(element);
  const object = ts.isObjectLiteralExpression(value) ? value : undefined;
  const path = object && findProperty(object, 'path');
  const mode = object && findProperty(object, 'renderMode');

  return [
    {
      element,
      path: path && values.readString(path),
      mode: mode && ts.isPropertyAccessExpression(mode) ? mode.name.text : undefined,
    },
  ];
}
