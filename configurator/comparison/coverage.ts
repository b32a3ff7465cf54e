import type { PlannedRoute } from '../modes/planned-route.js';
import { isWildcard, toShape } from '../pages/page.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';

/**
 * Tells whether the author has already decided about a planned route: by an entry for it, or by one for everything
 * below a prefix of it. `**` alone decides nothing, and neither does a wildcard that the plan would write itself, or one
 * that says that there is nothing: with `status: 404`.
 *
 * @param plan all routes that would be written
 */
export function createCoverage(
  existing: readonly ExistingRoute[],
  plan: readonly PlannedRoute[],
): (planned: PlannedRoute) => boolean {
  const routes = existing.flatMap(({ path, mode, status = 200 }) =>
    path === undefined ? [] : [{ shape: toShape(path), mode, isError: status >= 400 }],
  );
  const shapes = new Set(routes.map(({ shape }) => shape));
  const written = new Set(plan.map(({ entry }) => `${entry.mode} ${toShape(entry.path.text)}`));
  const prefixes = routes
    .filter(
      ({ shape, mode, isError }) =>
        isWildcard(shape) && shape !== '**' && !isError && !written.has(`${mode} ${shape}`),
    )
    .map(({ shape }) => shape.slice(0, -'**'.length));

  return ({ entry, pages }) => {
    const shape = toShape(entry.path.text);

    return (
      shapes.has(shape) ||
      // A route that may be missing is planned as `beta/**`, and its author may have written `beta`.
      (pages.length > 0 && pages.every(({ path }) => shapes.has(toShape(path.text)))) ||
      prefixes.some((prefix) => `${shape}/`.startsWith(prefix))
    );
  };
}
