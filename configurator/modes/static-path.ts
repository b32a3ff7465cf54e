import type { Decision } from '../server-entry.js';

/** Nothing speaks against rendering it once. */
export function decideStaticPath(): Decision {
  return { mode: 'Prerender', reason: 'static path' };
}
