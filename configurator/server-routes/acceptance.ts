import type { ErrorCode } from '../../errors/index.js';
import type { ExistingRoute } from './existing-route.js';

/**
 * Whether the author has looked at a finding and means it so: the server route has a comment, above or inside it, that
 * names the code (`// NGXH2018: the guard only counts visits`).
 */
export function isAccepted({ object }: ExistingRoute, code: ErrorCode): boolean {
  // Comments above a node belong to its full text.
  return object?.getFullText().includes(code) ?? false;
}
