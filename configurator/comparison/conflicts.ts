import type ts from 'typescript';
import type { RouteAnalysis } from '../analysis.js';
import { isAccepted } from '../server-routes/acceptance.js';
import type { PlannedRoute } from '../modes/planned-route.js';
import type { VisitedRoute } from '../pages/page-list.js';
import { isWildcard, toShape, type Page } from '../pages/page.js';
import { findPrecedingPages } from '../pages/reach.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';
import { isMeant } from './outdated.js';
import { listRenamed } from './renamed-parameters.js';
import { ServerRouteTree } from './route-match.js';
import type { WrittenRoute } from './written-route.js';

/**
 * - `redirect-status`: Angular refuses the status, because it is none of a redirect
 * - `unlisted`: Angular refuses Prerender, because nobody can list the pages: a matcher, or parameters without
 *   `getPrerenderParams`
 * - `not-found`: a page that exists is answered with the status of an error
 * - `guarded`: a page behind a guard is made once, for everybody
 * - `renamed`: Angular misses a value, because a parameter has another name in the router
 */
export type ConflictKind = 'redirect-status' | 'unlisted' | 'not-found' | 'guarded' | 'renamed';

/** A route of the router, and a server route that does not suit it. */
export interface RouteConflict {
  readonly kind: ConflictKind;
  /** The server route that Angular finds for it. */
  readonly existing: ExistingRoute;
  /** Path of the route of the router. */
  readonly path: string;
  /** Where the route of the router is written. */
  readonly node: ts.Node;
}

type Found = Omit<RouteConflict, 'existing'> & { readonly route: WrittenRoute | undefined };

/** `VALID_REDIRECT_RESPONSE_CODES` in Angular's ssr.mjs. */
const REDIRECT_STATUSES: readonly number[] = [301, 302, 303, 307, 308];

/**
 * The entries of the author that do not suit the routes they are found for, each with the first such route.
 *
 * @param routes the server routes as they will be
 */
export function listConflicts(
  analysis: Pick<RouteAnalysis, 'pages' | 'visited' | 'plan'>,
  routes: readonly WrittenRoute[],
): RouteConflict[] {
  const isComplete = routes.every(({ path }) => path !== undefined);
  const conflicts = new Map<string, RouteConflict>();
  for (const { route, ...conflict } of [
    ...listRefused(analysis.visited, routes),
    ...listRenamed(analysis.visited, routes).map(({ visit: { path, node }, route }): Found => ({
      kind: 'renamed',
      route,
      path: path.text,
      node,
    })),
    ...listWrong(analysis, routes),
  ]) {
    const existing = route?.existing;
    // A server route that could not be read may be found in its place.
    const isKnown = isComplete || toShape(existing?.path ?? '') === toShape(conflict.path);
    const key = `${conflict.kind} ${routes.findIndex((other) => other.existing === existing)}`;
    if (existing && isKnown && !conflicts.has(key)) {
      conflicts.set(key, { ...conflict, existing });
    }
  }

  return [...conflicts.values()];
}

/** What Angular's build stops at: `handleRoute` and `handleSSGRoute` in its ssr.mjs, in the order of the routes. */
function listRefused(visited: readonly VisitedRoute[], routes: readonly WrittenRoute[]): Found[] {
  const tree = new ServerRouteTree(routes);

  return visited.flatMap((visit): Found[] => {
    const { path, node } = visit;
    const route = tree.find(path.text);
    const kind = route && findRefusal(visit, route);
    if (route?.mode === 'Prerender' && route.hasPrerenderParams && !visit.hasMatcher) {
      passParams(tree, { path: path.text, route });
    }

    return kind ? [{ kind, route, path: path.text, node }] : [];
  });
}

function findRefusal(
  { path, hasMatcher, isRedirect }: VisitedRoute,
  { mode, status, hasPrerenderParams }: WrittenRoute,
): ConflictKind | undefined {
  if (mode === 'Prerender') {
    const isUnlisted = hasParameters(path.text) && !hasPrerenderParams;

    return hasMatcher || isUnlisted ? 'unlisted' : undefined;
  }

  return isRedirect && status !== undefined && status !== 0 && !REDIRECT_STATUSES.includes(status)
    ? 'redirect-status'
    : undefined;
}

/** `URL_PARAMETER_REGEXP`; a path that ends with `**` is one page to Angular when nothing lists others. */
function hasParameters(path: string): boolean {
  return !isWildcard(path) && /(?<!\\):[^/]/.test(path);
}

/** Angular gives what a route lists to the wildcard that is found below it. */
function passParams(
  tree: ServerRouteTree<WrittenRoute>,
  { path, route }: { readonly path: string; readonly route: WrittenRoute },
): void {
  if (!hasParameters(path) && !isWildcard(path)) {
    return;
  }
  const below = isWildcard(path) ? path : `${path}/**`;
  const found = tree.find(below);
  if (found?.mode === 'Prerender' && !found.hasPrerenderParams) {
    tree.insert({ ...found, path: below, hasPrerenderParams: route.hasPrerenderParams });
  }
}

/** Pages that Angular builds or answers in a way that is wrong for them. */
function listWrong(
  { pages, plan }: Pick<RouteAnalysis, 'pages' | 'plan'>,
  routes: readonly WrittenRoute[],
): Found[] {
  const tree = new ServerRouteTree(routes);
  const preceding = findPrecedingPages(pages);

  return plan.flatMap((planned) =>
    planned.pages
      .filter((page) => !preceding.has(page) && page.isUnreachable !== true)
      .flatMap((page) => {
        const route = tree.find(page.path.text);
        const kinds = route?.existing ? listWrongKinds(page, planned, route.existing) : [];

        return kinds.map((kind) => ({ kind, route, path: page.path.text, node: page.node }));
      }),
  );
}

function listWrongKinds(
  { kind, guards }: Page,
  planned: PlannedRoute,
  existing: ExistingRoute,
): ConflictKind[] {
  const { path = '', mode, status = 200 } = existing;
  const exists = kind === 'component' || kind === 'open';
  // A status for one path alone is what its author wants it to be.
  const isHidden =
    (exists || kind === 'unknown') &&
    status >= 400 &&
    isWildcard(path) &&
    planned.entry.status === undefined &&
    !isMeant(existing, planned);
  const isOpened =
    exists &&
    guards.length > 0 &&
    mode === 'Prerender' &&
    !isAccepted(existing, 'NGXH1034') &&
    !isAccepted(existing, 'NGXH2018');

  return [...(isHidden ? ['not-found' as const] : []), ...(isOpened ? ['guarded' as const] : [])];
}
