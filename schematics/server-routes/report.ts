import type { SchematicContext } from '@angular-devkit/schematics';
import type ts from 'typescript';
import { formatMessage } from '../../errors/index.js';
import { describePlace } from '../utility/source-files.js';
import { toShape, type Page } from './analysis/page.js';
import type { PageList } from './analysis/page-list.js';
import type { ExistingRoutes } from './output/existing-routes.js';

/** Says which parts of the router configuration could not be read. */
export function reportUnresolved({ logger }: SchematicContext, nodes: readonly ts.Node[]): void {
  for (const node of nodes) {
    logger.warn(formatMessage('NGXH1013', { place: describePlace(node), code: shorten(node.getText()) }));
  }
}

/** Says which server routes are for paths that the router has no more: Angular's build refuses them. */
export function reportStale(
  { logger }: SchematicContext,
  { routes }: ExistingRoutes,
  { visited, unresolved }: PageList,
): void {
  if (unresolved.length > 0) {
    return;
  }
  for (const { path, element } of routes) {
    if (path !== undefined && !path.endsWith('**') && ![...visited].some((other) => matches(path, other))) {
      logger.warn(formatMessage('NGXH1014', { path, place: describePlace(element) }));
    }
  }
}

/** Says which redirects lead to different places on the server and in the browser. */
export function reportMisreadRedirects({ logger }: SchematicContext, pages: readonly Page[]): void {
  for (const { path, redirectTarget: target, isMisread, node } of pages) {
    if (isMisread && target !== undefined) {
      logger.warn(formatMessage('NGXH1015', { path, target, place: describePlace(node) }));
    }
  }
}

/** Whether the server route `pattern` is the one of a router path, as far as shapes tell. */
function matches(pattern: string, path: string): boolean {
  const expected = toShape(pattern).split('/');
  const actual = toShape(path).split('/');

  return (
    expected.length === actual.length &&
    expected.every((segment, index) => segment === '*' || segment === actual[index])
  );
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ');

  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
