import type { PageGroup } from '../pages/page-group.js';
import type { Decision } from '../server-entry.js';

/** What it does while it renders is unknown: to prerender it would be a guess. */
export function decideUnreadComponent({ pages }: PageGroup): Decision | undefined {
  const component = pages
    .filter(({ kind }) => kind !== 'redirect')
    .flatMap(({ components }) => components)
    .find(({ unresolved }) => unresolved);

  return component && { mode: 'Server', reason: `${component.name} could not be read` };
}
