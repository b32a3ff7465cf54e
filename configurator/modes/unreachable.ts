import type { Decision } from '../server-entry.js';
import type { PageGroup } from '../pages/page-group.js';

/** A path that no URL has is no page to render, but Angular wants a server route for it. */
export function decideUnreachable({ pages }: PageGroup): Decision | undefined {
  return pages.every(({ isUnreachable }) => isUnreachable)
    ? { mode: 'Server', reason: 'no URL leads to this route' }
    : undefined;
}
