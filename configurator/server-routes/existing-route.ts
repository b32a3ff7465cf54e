import type ts from 'typescript';

/** The array of server routes that an application gives to `withRoutes()`. */
export interface ExistingRoutes {
  readonly array: ts.ArrayLiteralExpression;
  /** In their order, those of spread arrays and those that are pushed included. */
  readonly routes: readonly ExistingRoute[];
}

/** One server route as its author has written it; undefined for what could not be read without running it. */
export interface ExistingRoute {
  /** The element of the array that holds the route, possibly `...others`; an argument of `push()` for one that is added. */
  readonly element: ts.Expression;
  /** The object literal of the route, in this file or another. */
  readonly object: ts.ObjectLiteralExpression | undefined;
  /** In the source locale, where `$localize` makes it differ. */
  readonly path: string | undefined;
  /** Name of the mode, such as `Prerender`. */
  readonly mode: string | undefined;
  readonly status: number | undefined;
  readonly hasPrerenderParams: boolean;
  /** What `getPrerenderParams` lists, as far as it can be known; undefined for what only the running function knows. */
  readonly pages?: readonly Readonly<Record<string, string>>[] | undefined;
  /** Text of `fallback`, such as `Client`. */
  readonly fallback: string | undefined;
  /** Those whose value is known, by the names that the author has given them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds, false for never, or the code of the expression; undefined when the route has none. */
  readonly revalidate: number | false | string | undefined;
}
