import type { VisitedRoute } from '../pages/page-list.js';
import { isWildcard, listParameters } from '../pages/page.js';
import { ServerRouteTree } from './route-match.js';
import type { WrittenRoute } from './written-route.js';

interface RenamedRoute {
  readonly visit: VisitedRoute;
  readonly route: WrittenRoute;
}

/**
 * Server routes whose `getPrerenderParams` was written for other names of parameters than the router has now. Angular
 * matches them all the same, and then misses a value (`handlePrerenderParamsReplacement` in its ssr.mjs).
 */
export function listRenamed(
  visited: readonly VisitedRoute[],
  routes: readonly WrittenRoute[],
): RenamedRoute[] {
  const tree = new ServerRouteTree(routes);
  const visits = new Map<WrittenRoute, VisitedRoute[]>();
  for (const visit of visited) {
    const route = tree.find(visit.path.text);
    if (route && mayBeRenamed(route)) {
      visits.set(route, [...(visits.get(route) ?? []), visit]);
    }
  }

  return [...visits].flatMap(([route, [visit, ...others]]) =>
    visit && ![visit, ...others].some(({ path }) => hasValues(route, listParameters(path.text)))
      ? [{ visit, route }]
      : [],
  );
}

function mayBeRenamed({ mode, path = '', hasPrerenderParams }: WrittenRoute): boolean {
  return mode === 'Prerender' && hasPrerenderParams && !isWildcard(path);
}

/** By the names in its own path, or in the pages that it lists. */
function hasValues({ path = '', existing }: WrittenRoute, names: readonly string[]): boolean {
  const own = listParameters(path);
  const pages = existing?.pages ?? [];

  return (
    names.every((name) => own.includes(name)) ||
    (pages.length > 0 && pages.every((page) => names.every((name) => name in page)))
  );
}
