import type { Page } from '../pages/page.js';
import type { ServerEntry } from '../server-entry.js';

/** A server route, and the pages of the router that it is for; none for a `**` that the router does not have. */
export interface PlannedRoute {
  readonly entry: ServerEntry;
  readonly pages: readonly Page[];
}
