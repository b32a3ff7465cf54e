import type { PlannedRoute } from '../modes/planned-route.js';
import type { VisitedRoute } from '../pages/page-list.js';
import { isWildcard, toShape } from '../pages/page.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';
import { ServerRouteTree } from './route-match.js';

/** A server route by its path, and the planned route that it would be, for one that is not there yet. */
interface Candidate {
  readonly path: string | undefined;
  readonly planned?: PlannedRoute;
}

/**
 * The planned routes that can be added to the server routes. One that would take all that an entry of the author is
 * found for (`en/about` and `de/about` beside `:lang/about`) cannot: Angular refuses an entry that no route matches.
 *
 * @param visited every route that Angular looks for
 */
export function chooseAdditions(
  candidates: readonly PlannedRoute[],
  existing: readonly ExistingRoute[],
  visited: readonly VisitedRoute[],
): PlannedRoute[] {
  const certain = visited.filter(({ isConditional }) => !isConditional);
  let added = [...candidates];
  for (;;) {
    // An entry has to match whether or not a route that may be missing is there.
    const first = listTakers(added, existing, certain);
    const takers = new Set(first.length > 0 ? first : listTakers(added, existing, visited));
    if (takers.size === 0) {
      return added;
    }
    added = added.filter((planned) => !takers.has(planned));
  }
}

/** The added routes that leave an entry of the author without a route. */
function listTakers(
  added: readonly PlannedRoute[],
  existing: readonly ExistingRoute[],
  visited: readonly VisitedRoute[],
): PlannedRoute[] {
  const before = new ServerRouteTree<Candidate>(existing);
  const after = new ServerRouteTree<Candidate>([
    ...existing,
    ...added.map((planned) => ({ path: planned.entry.path.text, planned })),
  ]);
  const kept = new Set<string>();
  const takers = new Map<string, PlannedRoute[]>();
  for (const { path } of visited) {
    const owner = before.find(path.text)?.path;
    const found = after.find(path.text);
    if (owner === undefined || isWildcard(owner)) {
      continue;
    }
    if (found?.planned) {
      takers.set(toShape(owner), [...(takers.get(toShape(owner)) ?? []), found.planned]);
    } else {
      kept.add(toShape(owner));
    }
  }

  return [...takers].flatMap(([owner, planned]) => (kept.has(owner) ? [] : planned));
}
