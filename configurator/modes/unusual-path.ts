import type { PageGroup } from '../pages/page-group.js';
import { splitPath } from '../pages/page.js';
import type { Decision } from '../server-entry.js';

/** Characters that mean something else in a URL, or in the path of a server route, than in the path of a route. */
const UNUSUAL = /[%\\?#;()*]/;

/**
 * A `:` inside a segment is text to the router and a parameter to Angular's prerendering (`URL_PARAMETER_REGEXP` in
 * its ssr.mjs); a segment `*` is text to the router and any value to the server; an escape such as `%2F` is decoded by
 * the server alone; the page of `a/index.html` would be the file of `a`. None of them can be prerendered.
 */
export function decideUnusualPath({ path, pages }: PageGroup): Decision | undefined {
  const unusual = [path, ...pages.map((page) => page.path)]
    .flatMap(({ text }) => splitPath(text))
    .find((segment) => segment !== '**' && isUnusual(segment));

  return unusual === undefined
    ? undefined
    : { mode: 'Server', reason: `'${unusual}' cannot be written as a path to prerender` };
}

function isUnusual(segment: string): boolean {
  return (
    segment === ':' ||
    segment === '.' ||
    segment === '..' ||
    segment === 'index.html' ||
    segment.lastIndexOf(':') > 0 ||
    UNUSUAL.test(segment)
  );
}
