import { toShape } from '../../configurator/pages/page.js';
import { describePlace } from '../../configurator/program/place.js';
import type { Comparison } from '../../configurator/comparison/comparison.js';
import { describeConflict } from '../../configurator/comparison/conflict-text.js';
import { refuse } from '../utility/refusal.js';

/**
 * Ends the run with a list when routes and file disagree. A static route that a wildcard of the author covers is
 * decided, so it is no disagreement; one that a parameter takes is missing, and the list says whose mode it has.
 *
 * @param file relative to the workspace
 * @throws NGXH1038
 */
export function checkAgreement(
  { missing, gone, swallowed, outdated, conflicts }: Comparison,
  file: string,
): void {
  const takers = new Map(swallowed.map(({ planned, by }) => [toShape(planned.entry.path.text), by]));
  const lines = [
    ...missing.map(({ entry }) => {
      const by = takers.get(toShape(entry.path.text));
      const taken = by ? `; it has the mode ${by.mode ?? ''} of "${by.path ?? ''}" now` : '';

      return `  missing: "${entry.path.text}" (${entry.mode}: ${entry.reason}${taken})`;
    }),
    ...gone.map(({ path, element }) => `  gone: "${path ?? ''}" at ${describePlace(element)}`),
    ...outdated.map(
      ({ existing, planned: { entry } }) =>
        `  outdated: "${entry.path.text}" at ${describePlace(existing.element)} (now ${entry.mode}: ${entry.reason})`,
    ),
    ...conflicts.map((conflict) => `  ${describeConflict(conflict)}`),
  ];
  if (lines.length > 0) {
    throw refuse('NGXH1038', { file, list: lines.join('\n') });
  }
}
