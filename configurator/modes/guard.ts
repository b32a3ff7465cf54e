import type { Decision } from '../server-entry.js';
import type { PageGroup } from './page-group.js';

/** What a guard protects is for one visitor, whom only the browser knows. */
export function decideGuarded({ first }: PageGroup): Decision | undefined {
  return first.guards.length > 0
    ? { mode: 'Client', reason: `guarded by ${first.guards.join(', ')}` }
    : undefined;
}
