import ts from 'typescript';
import { isAccepted } from '../server-routes/acceptance.js';
import type { PlannedRoute } from '../modes/planned-route.js';
import { isWildcard, toShape } from '../pages/page.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';

export interface OutdatedRoute {
  readonly existing: ExistingRoute;
  /** The server route that belongs in its place. */
  readonly planned: PlannedRoute;
}

/**
 * The wildcards that answer 404 as the configurator has written them, although something exists there now: a page, a
 * redirect, or routes that could not be read.
 */
export function listOutdated(
  plan: readonly PlannedRoute[],
  existing: readonly ExistingRoute[],
): OutdatedRoute[] {
  const planned = new Map(plan.map((route) => [toShape(route.entry.path.text), route]));

  return existing.filter(isGenerated).flatMap((route) => {
    const other = planned.get(toShape(route.path ?? ''));

    return other && other.entry.status === undefined && !isMeant(route, other)
      ? [{ existing: route, planned: other }]
      : [];
  });
}

/**
 * Whether the author wants the status although the table gives none: the code NGXH1033 is in a comment, or the reason
 * is the one that the table gives now. Angular refuses it for a redirect all the same.
 */
export function isMeant(existing: ExistingRoute, { entry, pages }: PlannedRoute): boolean {
  const isWritten = existing.object?.getFullText().includes(entry.reason) ?? false;

  return (isWritten || isAccepted(existing, 'NGXH1033')) && pages.every(({ kind }) => kind !== 'redirect');
}

/** `{ path: '**', renderMode: RenderMode.Server, status: 404 }` and no more. */
function isGenerated({ path, mode, status, element, object }: ExistingRoute): boolean {
  return (
    path !== undefined &&
    isWildcard(path) &&
    mode === 'Server' &&
    status === 404 &&
    object?.properties.length === 3 &&
    // Not one that stands in a spread array, under a condition, or in a call of `push()`.
    object === element &&
    ts.isArrayLiteralExpression(object.parent)
  );
}
