import { listParameters } from '../analysis/page.js';
import type { Decision } from '../server-entry.js';
import type { PageGroup } from './page-group.js';

/** A path with parameters is prerendered for the values that its author lists, and rendered on request for others. */
export function decideParameters({ path, pages }: PageGroup): Decision | undefined {
  const parameters = [...new Set(listParameters(path))];
  if (parameters.length === 0) {
    return undefined;
  }

  const other = pages.find((page) => listParameters(page.path).join('/') !== listParameters(path).join('/'));
  if (other) {
    // One getPrerenderParams would have to answer for both.
    return { mode: 'Server', reason: `'${other.path}' has the same shape` };
  }

  return { mode: 'Prerender', parameters, reason: `parameters: ${parameters.join(', ')}` };
}
