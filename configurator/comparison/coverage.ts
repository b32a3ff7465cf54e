import { isWildcard, toShape } from '../pages/page.js';
import type { PlannedRoute } from '../modes/planned-route.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';

/**
 * Whether the author has already decided about a route: by an entry for it, or by one for everything below a prefix
 * of it. `**` alone decides nothing, and neither does a wildcard that the plan would write itself.
 *
 * @param plan all routes that would be written
 */
export function isCovered(
  { entry, pages }: PlannedRoute,
  existing: readonly ExistingRoute[],
  plan: readonly PlannedRoute[],
): boolean {
  const shape = toShape(entry.path.text);
  const own = new Set([shape, ...pages.map(({ path }) => toShape(path.text))]);

  return existing.some(({ path, mode }) => {
    if (path === undefined) {
      return false;
    }
    const other = toShape(path);

    return (
      own.has(other) ||
      (isWildcard(path) &&
        other !== '**' &&
        `${shape}/`.startsWith(other.slice(0, -'**'.length)) &&
        !plan.some((planned) => planned.entry.mode === mode && toShape(planned.entry.path.text) === other))
    );
  });
}
