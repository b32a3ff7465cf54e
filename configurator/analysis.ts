import type { ApplicationProgram } from './program/application-program.js';
import type { Page } from './pages/page.js';
import type { ServerEntry } from './server-entry.js';
import type { RouterConfiguration, Unresolved } from './router/router-route.js';

/** What the configurator knows of an application. */
export interface RouteAnalysis {
  readonly application: ApplicationProgram;
  readonly router: RouterConfiguration;
  /** In the order of the router, which decides between pages of the same path. */
  readonly pages: readonly Page[];
  /** Every path that Angular compares with the server routes, parents included. */
  readonly visited: ReadonlySet<string>;
  /** The server routes that the table gives, `**` last. */
  readonly plan: readonly PlannedRoute[];
  readonly unresolved: readonly Unresolved[];
}

/** A server route, and the pages of the router that it is for; none for a `**` that the router does not have. */
export interface PlannedRoute {
  readonly entry: ServerEntry;
  readonly pages: readonly Page[];
}
