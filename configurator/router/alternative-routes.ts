import { mergeLists } from './route-lists.js';
import type { RouteList, RouterRoute } from './router-route.js';

/**
 * Routes of which each has others of the same path in its place under other conditions: what is below all of them is
 * there for certain, anything else may be missing.
 *
 * @param others the routes under each of the other conditions
 */
export function limitTo(list: RouteList, others: readonly RouteList[]): RouteList {
  return others.length === 0
    ? list
    : { ...list, routes: list.routes.map((route) => limitRoute(route, others)) };
}

function limitRoute(route: RouterRoute, others: readonly RouteList[]): RouterRoute {
  const twins = others.map(({ routes }) => routes.filter((other) => isTwin(other, route)));
  if (twins.some((found) => found.length === 0)) {
    return { ...route, isConditional: true };
  }

  return {
    ...route,
    children: limitTo(
      route.children,
      twins.map((found) => mergeLists(found.map(({ children }) => children))),
    ),
  };
}

function isTwin(other: RouterRoute, { path, hasMatcher, outlet }: RouterRoute): boolean {
  return (
    !other.isConditional &&
    other.path.text === path.text &&
    other.hasMatcher === hasMatcher &&
    other.outlet === outlet
  );
}
