import type ts from 'typescript';

/** One route of the router configuration, as far as it can be read without running the application. */
export interface RouterRoute {
  /** Its own path as written, without those of its parents; '' with a matcher. */
  readonly path: string;
  readonly hasMatcher: boolean;
  /** It shows something of its own: `component` or `loadComponent`. */
  readonly hasComponent: boolean;
  readonly redirect: Redirect | undefined;
  /** A named outlet; undefined for the primary one, which alone decides what a URL shows. */
  readonly outlet: string | undefined;
  /** Names of the guards that decide whether this route is entered: `canActivate`, `canMatch`, `canLoad`. */
  readonly guards: readonly string[];
  /** Names of the guards that decide for its children alone: `canActivateChild`. */
  readonly childGuards: readonly string[];
  readonly children: RouteList;
  readonly node: ts.Node;
}

/** Where a redirect leads: a path as written, or undefined for one that a function decides. */
export interface Redirect {
  readonly target: string | undefined;
}

export interface RouteList {
  readonly routes: readonly RouterRoute[];
  /** Expressions that stand for routes nobody knows without running them. */
  readonly unresolved: readonly ts.Node[];
}

export const NO_ROUTES: RouteList = { routes: [], unresolved: [] };

/** Whether there is any route, or anything that may be one. */
export function hasRoutes({ routes, unresolved }: RouteList): boolean {
  return routes.length + unresolved.length > 0;
}
