import { formatMessage } from '../../../errors/index.js';
import type { ParamsCall } from '../discover/params-call.js';
import type { LintResult } from './lint-task.js';

/** What is odd about pages that `getPrerenderParams` named, although Angular takes them. */
export function describeOddParams(call: ParamsCall, places: LintResult['places']): string[] {
  const { route, duplicates, unused } = call;
  const place = describePlace(call, places);
  const messages: string[] = [];
  if (duplicates) messages.push(formatMessage('NGXH2020', { route, place, ...duplicates }));
  if (unused.length > 0) {
    messages.push(formatMessage('NGXH2023', { route, place, names: unused.join(', ') }));
  }

  return messages;
}

/** Why Angular could take nothing, or no more, from a `getPrerenderParams`. */
function describeFailedParams(call: ParamsCall, places: LintResult['places']): string | undefined {
  const { route, missing, failure } = call;
  const place = describePlace(call, places);
  if (failure) {
    return formatMessage('NGXH2022', { route, place, cause: `${failure.message}${failure.place}` });
  }

  return missing && formatMessage('NGXH2021', { route, place, ...missing });
}

/** The errors of Angular's extraction, those about `getPrerenderParams` replaced by what names their cause. */
export function explainErrors(
  errors: readonly string[],
  calls: readonly ParamsCall[],
  places: LintResult['places'],
): string[] {
  const explained = calls.flatMap((call) => describeFailedParams(call, places) ?? []);
  const others = errors.filter((error) => !calls.some((call) => isAbout(error, call)));

  return [...explained, ...others];
}

/** Angular's error for a call has the message of what was thrown, or the name of the missing parameter. */
function isAbout(error: string, { missing, failure }: ParamsCall): boolean {
  if (failure)
    return error.endsWith(`: ${failure.message}`) || /is not iterable|is not a function/.test(error);

  return (
    missing !== undefined && error.includes(`returned a non-string value for parameter '${missing.name}'`)
  );
}

function describePlace({ route }: ParamsCall, places: LintResult['places']): string {
  const place = places[route];

  return place === undefined ? '' : ` (${place})`;
}
