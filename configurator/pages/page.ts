import type ts from 'typescript';
import type { ComponentReference, NamedReference, PathText } from '../router/router-route.js';

/** A place in the URL space that needs a server route, and the signals that decide its mode. */
export interface Page {
  /** Path from the root without a leading slash: `''`, `post/:id`, `admin/**`. */
  readonly path: PathText;
  readonly kind: PageKind;
  /** All guards in the way, those of the parents included, outermost first. */
  readonly guards: readonly NamedReference[];
  /** All resolvers in the way. */
  readonly resolvers: readonly NamedReference[];
  /** The components that the page shows: those of its parents (layouts), then its own. */
  readonly components: readonly ComponentReference[];
  /** Where a redirect leads as written; undefined when a function decides. */
  readonly redirectTarget?: string;
  /** Angular's server resolves the target otherwise than the router (`resolveRedirectTo` in its ssr.mjs). */
  readonly isMisread?: boolean;
  /** The router takes longer URLs as well: a redirect without `pathMatch: 'full'`. */
  readonly takesLongerPaths?: boolean;
  /** No URL leads to it: an empty segment, as `about/` has, or a parent that matches in full only. */
  readonly isUnreachable?: boolean;
  /** The route, or a parent of it, may be missing at run time. */
  readonly isConditional: boolean;
  /** Other routes of the same path may be shown instead: the route, or a parent of it, has `canMatch` or a matcher. */
  readonly mayNotMatch: boolean;
  /** Where the route stands among all routes, parents first. */
  readonly order: number;
  /** Where the route is written. */
  readonly node: ts.Node;
}

/**
 * - `component`: the router shows a component there
 * - `redirect`: the router leads elsewhere
 * - `parent`: a route without a component of its own whose children all have longer paths: nothing is shown at its own
 *   URL, and no later route of the same path is
 * - `not-found`: the router's `**`
 * - `open`: paths below a prefix that nobody can list: a matcher, or a path such as `files/**`
 * - `unknown`: paths below a prefix whose routes could not be read
 */
export type PageKind = 'component' | 'redirect' | 'parent' | 'not-found' | 'open' | 'unknown';

/** `/`-separated parts of a path without empty ones. */
export function splitPath(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Names of the parameters of a path, in their order: `['id']` of `post/:id`. */
export function listParameters(path: string): string[] {
  return splitPath(path)
    .filter((segment) => segment.startsWith(':'))
    .map((segment) => segment.slice(1));
}

/** Segments as Angular's server compares them: decoded, parameters as `*` (`RouteTree` in its ssr.mjs). */
export function listShapeSegments(path: string): string[] {
  return splitPath(path).map((segment) => {
    const text = decode(segment);

    return text.startsWith(':') ? '*' : text;
  });
}

/** Paths of one shape are one route to Angular's server: `post/:id` and `post/:slug` are both `post/*`. */
export function toShape(path: string): string {
  // A slash inside a segment, written as %2F, is no separator.
  return listShapeSegments(path)
    .map((segment) => segment.replaceAll('/', '%2F'))
    .join('/');
}

export function isWildcard(path: string): boolean {
  return splitPath(path).at(-1) === '**';
}

/** Whether a percent sign in it stands for no character: Angular's server cannot read such a path at all. */
export function isMalformed(path: string): boolean {
  return splitPath(path).some((segment) => tryDecode(segment) === undefined);
}

function decode(segment: string): string {
  return tryDecode(segment) ?? segment;
}

function tryDecode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Whether a component is named after paths that do not exist; a `**` with any other may show pages that do. */
export function saysNotFound(component: string): boolean {
  return /not-?found|404|error|unknown|missing|no-?match|no-?such|does-?not-?exist/i.test(component);
}
