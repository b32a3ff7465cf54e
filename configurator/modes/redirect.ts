import type { PageGroup } from '../pages/page-group.js';
import type { Decision } from '../server-entry.js';

/**
 * Redirects are answered by the server, with a real 3xx. Their own entry keeps them from the 404 of `**`. A function
 * behind the guard of a parent is a guarded page like any other: who is led where is for the guard to say.
 */
export function decideRedirect({ pages }: PageGroup): Decision | undefined {
  const redirect = pages.find(({ kind }) => kind === 'redirect');

  return (
    redirect && {
      mode: 'Server',
      reason:
        redirect.redirectTarget === undefined
          ? 'redirects by a function'
          : `redirects to '${redirect.redirectTarget}'`,
    }
  );
}
