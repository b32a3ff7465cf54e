import type { RouteList } from './router-route.js';

/** All routes of several lists; what both sides of a condition do not know counts once. */
export function mergeLists(lists: readonly RouteList[]): RouteList {
  return {
    routes: lists.flatMap(({ routes }) => routes),
    unresolved: [
      ...new Map(lists.flatMap(({ unresolved }) => unresolved.map((one) => [one.node, one]))).values(),
    ],
  };
}
