import { RENDER_MODE, type RouteTreeEntry, type RouteTrees } from '../angular-private.js';
import { RouteTable } from '../../../projects/runtime/src/rules/route-table.js';

/** Angular's route tree as far as the builder uses it. */
function createRouteTree(entries: readonly RouteTreeEntry[]): RouteTrees['patterns'] {
  const table = new RouteTable(entries.map(({ route }) => ({ path: route, mode: 'server' })));
  const byRoute = new Map(entries.map((entry) => [entry.route, entry]));

  return {
    match: (path) => byRoute.get(table.match(decodeURIComponent(path))?.path ?? ''),
    toObject: () => [...entries],
  };
}

interface HandMadeRoutes {
  readonly plain?: readonly RouteTreeEntry[];
  /** Prerendered routes with parameters, with the pages that their `getPrerenderParams` names. */
  readonly parameterised?: readonly ParameterisedRoute[];
  readonly appShellRoute?: string;
  readonly errors?: readonly string[];
}

interface ParameterisedRoute extends RouteTreeEntry {
  /** Mode of the fallback route; without one there is no fallback. */
  readonly fallback?: typeof RENDER_MODE.server | typeof RENDER_MODE.client;
  readonly pages: readonly string[];
}

/** The three readings of routes, as Angular 22.2 gives them. */
export function createRouteTrees({
  plain = [],
  parameterised = [],
  appShellRoute,
  errors = [],
}: HandMadeRoutes): RouteTrees {
  const patterns = parameterised.map(
    ({ pages: _, fallback = RENDER_MODE.server, ...route }): RouteTreeEntry => ({
      ...route,
      renderMode: fallback,
    }),
  );
  const pages = parameterised.flatMap(({ pages: paths, fallback, ...route }): RouteTreeEntry[] => [
    ...paths.map((path) => ({ ...route, renderMode: RENDER_MODE.prerender, route: path })),
    ...(fallback === undefined ? [] : [{ ...route, renderMode: fallback }]),
  ]);

  return {
    unparameterised: createRouteTree(plain),
    patterns: createRouteTree([...plain, ...patterns]),
    pages: createRouteTree([...plain, ...pages]),
    appShellRoute,
    errors,
  };
}
