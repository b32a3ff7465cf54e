import { HybridError } from '../../errors/index.js';

/** The stack of an error, or the best text there is: anything can be thrown. Our own messages need no stack. */
export function describeError(error: unknown): string {
  if (error instanceof HybridError) return error.message;

  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
