import type { PlannedRoute, RouteAnalysis } from '../analysis.js';
import { isWildcard, listParameters, splitPath, toShape, type Page } from '../pages/page.js';
import type { ExistingRoute, ExistingRoutes } from '../server-routes/existing-route.js';
import { chooseAdditions } from './additions.js';
import { listConflicts, type RouteConflict } from './conflicts.js';
import { createCoverage } from './coverage.js';
import { listOutdated, type OutdatedRoute } from './outdated.js';
import { ServerRouteTree } from './route-match.js';
import { keepRoute, writeRoute } from './written-route.js';

export type { RouteConflict } from './conflicts.js';
export type { OutdatedRoute } from './outdated.js';

/** How the routes of an application and its server routes differ. */
export interface Comparison {
  /** Planned routes about which the author has not decided, and which can be added. */
  readonly missing: readonly PlannedRoute[];
  /** Server routes that no route of the router matches: Angular refuses to build with them. */
  readonly gone: readonly ExistingRoute[];
  /**
   * Static routes that take their mode from a parameter or a wildcard of another, and routes that cannot be added,
   * because the entry of the author that they take their mode from would match nothing then.
   */
  readonly swallowed: readonly SwallowedRoute[];
  /** Wildcards as the configurator has written them, for which the table says something else now. */
  readonly outdated: readonly OutdatedRoute[];
  /** Server routes of the author that Angular refuses for a route, or that answer it wrongly. */
  readonly conflicts: readonly RouteConflict[];
}

export interface SwallowedRoute {
  /** The server route that the static route would have by the table. */
  readonly planned: PlannedRoute;
  /** The server route that Angular finds for it. */
  readonly by: ExistingRoute;
}

type Compared = Pick<RouteAnalysis, 'pages' | 'visited' | 'plan'>;

/** @param existing the server routes of the application, those of spread arrays included */
export function compareRoutes(
  analysis: Compared,
  { routes: existing }: Pick<ExistingRoutes, 'routes'>,
): Comparison {
  const isCovered = createCoverage(existing, analysis.plan);
  const open = analysis.plan.filter((planned) => !isCovered(planned));
  const missing = chooseAdditions(open, existing, analysis.visited);
  const left = new Set(open.filter((planned) => !missing.includes(planned)));
  const outdated = listOutdated(analysis.plan, existing);
  const replaced = new Map(outdated.map((route) => [route.existing, route.planned]));
  const written = existing.map((route) => {
    const planned = replaced.get(route);

    return planned ? writeRoute(planned) : keepRoute(route);
  });

  return {
    missing,
    // What is added leaves every entry that is there a route.
    gone: listGone(analysis, existing),
    swallowed: listSwallowed(analysis, existing, left),
    outdated,
    conflicts: listConflicts(analysis, [...missing.map(writeRoute), ...written]),
  };
}

function listGone({ pages, visited }: Compared, existing: readonly ExistingRoute[]): ExistingRoute[] {
  const tree = new ServerRouteTree(existing);
  const found = new Set(
    visited.flatMap(({ path }) => {
      const route = tree.find(path.text);

      // Two entries of one shape are one to Angular: the later one.
      return route?.path === undefined ? [] : [toShape(route.path)];
    }),
  );
  const unknown = pages.filter(({ kind }) => kind === 'unknown');

  return existing.filter(
    ({ path }) =>
      path !== undefined &&
      !isWildcard(path) &&
      !found.has(toShape(path)) &&
      !unknown.some((page) => mayContain(page, path)),
  );
}

/** Whether routes that could not be read may be the ones that a server route is for. */
function mayContain(unknown: Page, path: string): boolean {
  const prefix = splitPath(toShape(unknown.path.text)).slice(0, -1);
  const segments = splitPath(toShape(path));

  return prefix.every((segment, index) => segment === segments[index] || segment === '*');
}

/** @param left planned routes that cannot be added */
function listSwallowed(
  { plan }: Compared,
  existing: readonly ExistingRoute[],
  left: ReadonlySet<PlannedRoute>,
): SwallowedRoute[] {
  const tree = new ServerRouteTree(existing);

  return plan.flatMap((planned) => {
    const path = planned.pages[0]?.path.text;
    if (path === undefined || (!left.has(planned) && (isWildcard(path) || listParameters(path).length > 0))) {
      return [];
    }
    const by = tree.find(path);
    const isTaken =
      by?.path !== undefined &&
      // `**` alone decides nothing: such a route is missing.
      by.path !== '**' &&
      ![path, planned.entry.path.text].map(toShape).includes(toShape(by.path)) &&
      by.mode !== undefined &&
      by.mode !== planned.entry.mode;

    return isTaken ? [{ planned, by }] : [];
  });
}
