import { splitPath } from '../analysis/page.js';
import type { Decision } from '../server-entry.js';
import type { PageGroup } from './page-group.js';

/**
 * A `:` inside a segment is text to the router and a parameter to Angular's prerendering (`URL_PARAMETER_REGEXP` in
 * its ssr.mjs); a segment `*` is text to the router and any value to the server; an empty segment matches nothing.
 * None of them can be prerendered.
 */
export function decideUnusualPath({ path, first }: PageGroup): Decision | undefined {
  if (first.isUnreachable) {
    return { mode: 'Server', reason: 'no URL matches its empty segment' };
  }
  const unusual = splitPath(path).find(
    (segment) => segment === '*' || segment === ':' || segment.lastIndexOf(':') > 0,
  );

  return unusual === undefined
    ? undefined
    : { mode: 'Server', reason: `'${unusual}' cannot be written as a path to prerender` };
}
