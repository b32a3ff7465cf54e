import type ts from 'typescript';
import { listParameters, splitPath, toShape, type Page } from './page.js';
import { hasRoutes, type RouteList, type RouterRoute } from './router-route.js';

/** What surrounds a list of routes. */
interface Parent {
  readonly path: string;
  readonly guards: readonly string[];
}

export interface PageList {
  /** In the order of the router, which decides between pages of the same path. */
  readonly pages: readonly Page[];
  /** Every path that Angular compares with the server routes, parents included. */
  readonly visited: ReadonlySet<string>;
  readonly unresolved: readonly ts.Node[];
}

/** Lists the pages of a router configuration. */
export function listPages(routes: RouteList): PageList {
  const visited = new Set<string>();
  const unresolved: ts.Node[] = [];
  const pages = listBelow(routes, { path: '', guards: [] });

  return { pages, visited, unresolved };

  function listBelow(list: RouteList, parent: Parent): Page[] {
    unresolved.push(...list.unresolved);
    const unknown = list.unresolved.map((node): Page => ({
      path: joinPaths(parent.path, '**'),
      kind: 'unknown',
      guards: parent.guards,
      node,
    }));

    return [...list.routes.flatMap((route) => listRoute(route, parent)), ...unknown];
  }

  function listRoute(route: RouterRoute, parent: Parent): Page[] {
    const path = joinPaths(parent.path, route.hasMatcher ? '**' : route.path);
    visited.add(path);
    const guards = merge(parent.guards, route.guards);
    const below = route.outlet === undefined ? listChildren(route, { path, guards }) : [];
    const own = describeRoute(route, { path, guards });
    // The child with the empty path is what the URL of the parent shows, and it may have guards of its own.
    const isShownByChild = below.some((page) => toShape(page.path) === toShape(path));

    return own && !isShownByChild ? [own, ...below] : below;
  }

  function listChildren(route: RouterRoute, parent: Parent): Page[] {
    // Below a wildcard, Angular finds no server route but the wildcard's own.
    return splitPath(parent.path).includes('**')
      ? []
      : listBelow(route.children, { ...parent, guards: merge(parent.guards, route.childGuards) });
  }
}

function describeRoute(route: RouterRoute, { path, guards }: Parent): Page | undefined {
  const { redirect, node } = route;
  if (route.outlet !== undefined) {
    return undefined;
  }

  const wildcard = splitPath(path).indexOf('**');
  const prefix = wildcard === -1 ? path : joinPaths(...splitPath(path).slice(0, wildcard + 1));
  if (redirect) {
    const { target } = redirect;
    const isMisread = target !== undefined && isReadOtherwise(target, route.path);

    return { path: prefix, kind: 'redirect', guards, redirectTarget: target, isMisread, node };
  }
  if (wildcard !== -1) {
    const isNotFound = route.path === '**' && !hasRoutes(route.children);

    return { path: prefix, kind: isNotFound ? 'not-found' : 'open', guards, node };
  }

  const isUnreachable = route.path !== '' && route.path.split('/').includes('');

  return route.hasComponent ? { path, kind: 'component', guards, isUnreachable, node } : undefined;
}

/** The server sends parameters as they are written, and resolves relative targets from the last slash of the path. */
function isReadOtherwise(target: string, path: string): boolean {
  const isRelative = !target.startsWith('/');

  return listParameters(target).length > 0 || (isRelative && splitPath(path).length > 1);
}

function joinPaths(...paths: readonly string[]): string {
  return paths.flatMap(splitPath).join('/');
}

function merge(outer: readonly string[], inner: readonly string[]): string[] {
  return [...new Set([...outer, ...inner])];
}
