import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import type { Evaluator } from '../values/evaluator.js';
import type { ListValue, RecordValue, Value } from '../values/value.js';
import type { ExistingRoute } from './existing-route.js';

/** Values of Angular's `RenderMode` in the order of its numbers. */
const MODES = ['Server', 'Client', 'Prerender'];

const UNKNOWN: Omit<ExistingRoute, 'element'> = {
  object: undefined,
  path: undefined,
  mode: undefined,
  status: undefined,
  hasPrerenderParams: false,
  pages: undefined,
  fallback: undefined,
  revalidate: undefined,
};

/** The server routes that an element of their array stands for: one, or those of a spread array. */
export function readRouteElement(evaluator: Evaluator, element: ts.Expression): ExistingRoute[] {
  if (ts.isOmittedExpression(element)) {
    return [];
  }

  return ts.isSpreadElement(element)
    ? readSpread(element, evaluator.evaluate(element.expression))
    : readRoutes(element, evaluator.evaluate(element));
}

function readSpread(element: ts.Expression, value: Value): ExistingRoute[] {
  // Which array is taken is known at run time; the routes of all of them are decided about.
  if (value.kind === 'choice') {
    return value.options.flatMap((option) => readSpread(element, option));
  }
  const list = findList(value);

  return list ? list.items.flatMap((item) => readRoutes(element, item.value)) : readRoutes(element, value);
}

/** @param element that the value comes from: several routes where a condition chooses one, none where it is none */
export function readRoutes(element: ts.Expression, value: Value): ExistingRoute[] {
  if (value.kind === 'choice') {
    return value.options.flatMap((option) => readRoutes(element, option));
  }

  return value.kind === 'literal' ? [] : [readRoute(element, value)];
}

/** The list that a value is, or that is given to a function of a package which returns it: `defineServerRoutes([])`. */
export function findList(value: Value): ListValue | undefined {
  if (value.kind === 'call') {
    return value.arguments[0] && findList(value.arguments[0]);
  }

  return value.kind === 'list' ? value : undefined;
}

function readRoute(element: ts.Expression, value: Value): ExistingRoute {
  if (value.kind !== 'record') {
    return { ...UNKNOWN, element };
  }
  const path = value.get('path');
  const status = value.get('status');

  return {
    element,
    object: ts.isObjectLiteralExpression(value.node) ? value.node : undefined,
    path: path?.kind === 'text' ? path.text : undefined,
    mode: readMode(value.get('renderMode')),
    status: status?.kind === 'literal' && typeof status.value === 'number' ? status.value : undefined,
    hasPrerenderParams: value.names.includes('getPrerenderParams'),
    pages: readPages(value.get('getPrerenderParams')),
    fallback: readMember(value.get('fallback')),
    headers: readHeaders(value.get('headers')),
    revalidate: readRevalidate(value),
  };
}

function readMode(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'number'
    ? MODES[value.value]
    : readMember(value);
}

/** The name after the dot: Angular's enums are in a package, so their members are names alone. */
function readMember(value: Value | undefined): string | undefined {
  const node = value && ts.isExpression(value.node) ? unwrap(value.node) : undefined;
  if (node && ts.isPropertyAccessExpression(node)) {
    return node.name.text;
  }

  return node && ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : undefined;
}

function readPages(value: Value | undefined): Record<string, string>[] | undefined {
  const result = value?.kind === 'function' ? value.call() : undefined;
  if (result?.kind !== 'list') {
    return undefined;
  }
  const pages = result.items.map((item) =>
    item.value.kind === 'record' ? readTexts(item.value) : undefined,
  );

  return pages.every((page) => page !== undefined) ? pages : undefined;
}

function readTexts(record: RecordValue): Record<string, string> | undefined {
  const known = readKnownTexts(record);

  return record.isComplete && Object.keys(known).length === record.names.length ? known : undefined;
}

function readHeaders(value: Value | undefined): Record<string, string> {
  return value?.kind === 'record' ? readKnownTexts(value) : {};
}

function readKnownTexts(record: RecordValue): Record<string, string> {
  return Object.fromEntries(
    record.names.flatMap((name) => {
      const value = record.get(name);

      return value?.kind === 'text' ? [[name, value.text] as const] : [];
    }),
  );
}

function readRevalidate(record: RecordValue): number | false | string | undefined {
  const value = record.get('revalidate');
  if (value?.kind === 'literal') {
    return typeof value.value === 'number' || value.value === false ? value.value : undefined;
  }

  return record.getNode('revalidate')?.getText();
}
