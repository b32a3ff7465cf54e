import { formatMessage } from '../../../errors/index.js';
import type { ParamsCall } from '../discover/params-call.js';
import { findExplained } from './explained-errors.js';
import type { LintResult } from './lint-task.js';
import type { OddParams } from './merged-calls.js';

/** What is odd about pages that `getPrerenderParams` named, although Angular takes them. */
export function describeOddParams(
  { route, duplicates, unused }: OddParams,
  places: LintResult['places'],
): string[] {
  const place = describePlace(route, places);
  const messages: string[] = [];
  const [first] = duplicates;
  if (first) {
    const count = duplicates.length;
    messages.push(formatMessage('NGXH2020', { route, place, count, example: first.values }));
  }
  if (unused.length > 0) {
    messages.push(formatMessage('NGXH2023', { route, place, names: unused.join(', ') }));
  }

  return messages;
}

/** Why Angular could take nothing, or no more, from a `getPrerenderParams`. */
function describeFailedParams(call: ParamsCall, places: LintResult['places']): string[] {
  const { route, missing, failure } = call;
  const place = describePlace(route, places);
  if (failure) {
    return [formatMessage('NGXH2022', { route, place, cause: `${failure.message}${failure.place}` })];
  }

  return missing ? [formatMessage('NGXH2021', { route, place, ...missing })] : [];
}

/**
 * The errors of Angular's extraction, those about `getPrerenderParams` replaced by what names their cause. All others are
 * kept, in their order.
 */
export function explainErrors(
  errors: readonly string[],
  calls: readonly ParamsCall[],
  places: LintResult['places'],
): string[] {
  const explained = findExplained(errors, calls);
  const causes = calls.flatMap((call) => describeFailedParams(call, places));

  // A function that fails for several routes of the router fails in the same way, mostly.
  return [...new Set(causes), ...errors.filter((_, index) => !explained.has(index))];
}

function describePlace(route: string, places: LintResult['places']): string {
  const place = places[route];

  return place === undefined ? '' : ` (${place})`;
}
