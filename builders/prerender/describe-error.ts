import { HybridError } from '../../errors/index.js';

/** How far causes are followed: errors can cause each other. */
const MAX_CAUSES = 5;

/**
 * What to show of an error: the message of our own, which says what to do; the stack of others with their causes (the
 * reason of a `fetch failed` is one). Anything can be thrown.
 */
export function describeError(error: unknown): string {
  const causes = [error];
  while (causes.length <= MAX_CAUSES) {
    const last = causes.at(-1);
    if (!(last instanceof Error) || last instanceof HybridError || last.cause === undefined) break;
    causes.push(last.cause);
  }

  return causes.map(describeOne).join('\nCaused by: ');
}

function describeOne(error: unknown): string {
  if (error instanceof HybridError) return error.message;

  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
