import { isWildcard } from '../analysis/page.js';
import type { Decision } from '../server-entry.js';
import type { PageGroup } from './page-group.js';

/** Redirects are answered by the server, with a real 3xx. Their own entry keeps them from the 404 of `**`. */
export function decideRedirect({ path, first }: PageGroup): Decision | undefined {
  if (first.kind !== 'redirect' || isWildcard(path)) {
    return undefined;
  }
  if (first.redirectTarget !== undefined) {
    return { mode: 'Server', reason: `redirects to '${first.redirectTarget}'` };
  }

  // Who may be redirected is for the guard to say, and the server has no browser to ask.
  return { mode: first.guards.length > 0 ? 'Client' : 'Server', reason: 'redirects by a function' };
}
