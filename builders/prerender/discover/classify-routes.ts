import {
  RENDER_MODE,
  type AngularRenderMode,
  type RouteTreeEntry,
  type RouteTrees,
} from '../angular-private.js';
import type { RouteMode } from '../../../projects/runtime/src/rules/build-manifest.js';
import type { DiscoveredPage, DiscoveredRoute, Discovery } from './discovery.js';

/** Tells routes from pages in what Angular extracted. */
export function classifyRoutes(trees: RouteTrees): Discovery {
  const entries = trees.pages.toObject();
  const routes = listRoutes(trees, entries);
  const routeIndex = new Map(routes.map(({ path }, index) => [path, index]));
  const metadata = new MetadataTable();
  const pages: DiscoveredPage[] = [];
  const manifestRoutes: RouteTreeEntry[] = [];

  for (const entry of entries) {
    const path = entry.route;
    if (routeIndex.has(path)) manifestRoutes.push(plainEntry(entry));
    if (!isPage(entry)) continue;
    const pattern = routeIndex.has(path) ? path : trees.patterns.match(encodePath(path))?.route;
    pages.push({ path, route: routeIndex.get(pattern ?? path) ?? 0, metadata: metadata.indexOf(entry) });
  }

  return {
    routes,
    pages,
    metadata: metadata.rows,
    manifestRoutes,
    appShellRoute: trees.appShellRoute,
    errors: trees.errors,
  };
}

function listRoutes(
  { unparameterised, patterns }: RouteTrees,
  entries: readonly RouteTreeEntry[],
): DiscoveredRoute[] {
  const byPath = new Map(entries.map((entry) => [entry.route, entry]));
  const unparameterisedPaths = new Set(unparameterised.toObject().map(({ route }) => route));

  return patterns.toObject().map((pattern): DiscoveredRoute => {
    const path = pattern.route;
    const final = byPath.get(path);
    if (unparameterisedPaths.has(path)) {
      return { path, mode: toMode((final ?? pattern).renderMode), metadata: plainMetadata(final ?? pattern) };
    }

    return {
      path,
      mode: 'prerender',
      fallback: final === undefined ? 'none' : toMode(final.renderMode) === 'client' ? 'client' : 'server',
      metadata: plainMetadata(final ?? pattern),
    };
  });
}

/** A catch-all route is prerendered only where `getPrerenderParams` names its pages, as in `@angular/build`. */
function isPage({ renderMode, route }: RouteTreeEntry): boolean {
  return toMode(renderMode) === 'prerender' && !route.includes('*');
}

/** Angular prerenders an application that has no server routes at all. */
function toMode(renderMode: AngularRenderMode | undefined): RouteMode {
  switch (renderMode) {
    case RENDER_MODE.server:
      return 'server';
    case RENDER_MODE.client:
      return 'client';
    case RENDER_MODE.prerender:
    case undefined:
      return 'prerender';
  }
}

/** The fields Angular's server reads: user-defined ones may be functions, which no other thread can be given. */
function plainMetadata({
  renderMode,
  headers,
  status,
  redirectTo,
  preload,
}: RouteTreeEntry): Omit<RouteTreeEntry, 'route'> {
  const all = { renderMode, status, headers, preload, redirectTo };

  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function plainEntry(entry: RouteTreeEntry): RouteTreeEntry {
  return { ...plainMetadata(entry), route: entry.route };
}

/** The tree decodes what it is asked for. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Pages of one route nearly always share their metadata: kept once, not once for each page. */
class MetadataTable {
  readonly rows: Omit<RouteTreeEntry, 'route'>[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(entry: RouteTreeEntry): number {
    const row = plainMetadata(entry);
    const key = JSON.stringify(row);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.rows.length);

    return this.rows.push(row) - 1;
  }
}
