import type ts from 'typescript';

/** One route of the router configuration, as far as it can be read without running the application. */
export interface RouterRoute {
  /** Its own path, without those of its parents; '' with a matcher. */
  readonly path: PathText;
  readonly pathMatch: 'full' | 'prefix';
  readonly hasMatcher: boolean;
  /** What `component` or `loadComponent` shows; undefined for a route that shows nothing of its own. */
  readonly component: ComponentReference | undefined;
  readonly redirect: Redirect | undefined;
  /** A named outlet; undefined for the primary one, which alone decides what a URL shows. */
  readonly outlet: string | undefined;
  /** The guards that decide whether this route is entered: `canActivate`, `canMatch`, `canLoad`. */
  readonly guards: readonly NamedReference[];
  /** It has `canMatch`, whose guards let a later route of the same path match. */
  readonly hasCanMatch: boolean;
  /** The guards that decide for its children alone: `canActivateChild`. */
  readonly childGuards: readonly NamedReference[];
  /** What `resolve` holds. */
  readonly resolvers: readonly NamedReference[];
  /** It may be missing at run time: it stands under a condition that only the running application can decide. */
  readonly isConditional: boolean;
  readonly children: RouteList;
  /** Where it is written. */
  readonly node: ts.Node;
}

/** A path that may differ by locale. */
export interface PathText {
  /** As written, in the source locale. */
  readonly text: string;
  /** TypeScript that gives the path of each locale, with `$localize`; undefined for a path that is the same in all. */
  readonly expression?: string;
}

/** Something that has a name and a declaration: a guard, a resolver. */
export interface NamedReference {
  /** `authGuard`; the name of the property, such as `canActivate`, for a function in place. */
  readonly name: string;
  /** The function or class; undefined when it is not in the workspace. */
  readonly declaration: ts.Node | undefined;
}

export interface ComponentReference {
  readonly name: string;
  /** Undefined when its source is not in the workspace. */
  readonly declaration: ts.ClassDeclaration | undefined;
  /** Why its code is unknown; undefined for a component that could be read. */
  readonly unresolved?: Unresolved;
}

/** Where a redirect leads: a path as written, or undefined for one that a function decides. */
export interface Redirect {
  readonly target: string | undefined;
}

export interface RouteList {
  readonly routes: readonly RouterRoute[];
  /** What stands for routes nobody knows without running them. */
  readonly unresolved: readonly Unresolved[];
}

/**
 * - `dynamic`: known to the running application alone
 * - `missing`: an import that leads to no file, or to no such export
 * - `package`: the code is in a package, of which only the types are there
 * - `cycle`: it contains itself
 * - `shape`: it is something else than an array of routes
 */
export type UnresolvedReason = 'dynamic' | 'missing' | 'package' | 'cycle' | 'shape';

export interface Unresolved {
  readonly node: ts.Node;
  readonly reason: UnresolvedReason;
  /** What could not be read; routes when it is left out. */
  readonly subject?: 'component';
  /** What is unknown, where the node only leads to it: an import, a call in another file. */
  readonly cause?: ts.Node;
}

/** What an application gives to the router. */
export interface RouterConfiguration {
  /** Empty for an application without a router. */
  readonly list: RouteList;
  /** The call that provides the router; undefined for an application without one. */
  readonly provider: ts.Node | undefined;
  /** `withHashLocation()` or `useHash: true`: the server never sees a route. */
  readonly hashLocation: ts.Node | undefined;
  /** `withComponentInputBinding()` or `bindToComponentInputs: true`. */
  readonly bindsInputs: boolean;
}

export const NO_ROUTES: RouteList = { routes: [], unresolved: [] };

/** Whether there is any route, or anything that may be one. */
export function hasRoutes({ routes, unresolved }: RouteList): boolean {
  return routes.length + unresolved.length > 0;
}
