import { describeConflict } from '../comparison/conflict-text.js';
import { listConflicts } from '../comparison/conflicts.js';
import { keepRoute } from '../comparison/written-route.js';
import type { LintInput } from './lint-input.js';

/**
 * Server routes that do not suit a route they are found for: Angular refuses them, or answers pages that exist with an
 * error. Guarded pages that are prerendered have a rule of their own, which names each.
 */
export function lintConflicts({ analysis, existing }: LintInput): string[] {
  // The build takes the server routes as they are, without what a schematic would add.
  return listConflicts(analysis, existing.routes.map(keepRoute))
    .filter(({ kind }) => kind !== 'guarded')
    .map(describeConflict);
}
