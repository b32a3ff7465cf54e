import type { ParamsCall } from '../discover/params-call.js';

/** What all calls of a `getPrerenderParams` have in common. */
export type OddParams = Pick<ParamsCall, 'route' | 'duplicates' | 'unused'>;

/**
 * Puts together what the calls of each function say. A function may serve several routes of the router, `:lang` and
 * `:lang/:id` for example: a page is named in vain when it is so for each of them, and a value likewise.
 */
export function mergeCalls(calls: readonly ParamsCall[]): OddParams[] {
  const functions = new Map<string, OddParams>();
  // Where Angular has stopped early, the rest of the list is unknown, and why it has is reported.
  for (const call of calls.filter(({ missing, failure }) => !missing && !failure)) {
    const known = functions.get(call.route);
    functions.set(call.route, known ? intersect(known, call) : call);
  }

  return [...functions.values()];
}

function intersect({ route, duplicates, unused }: OddParams, call: ParamsCall): OddParams {
  const pages = new Set(call.duplicates.map(({ page }) => page));

  return {
    route,
    duplicates: duplicates.filter(({ page }) => pages.has(page)),
    unused: unused.filter((name) => call.unused.includes(name)),
  };
}
