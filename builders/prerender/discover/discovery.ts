import type { RouteMetadata, RouteTreeEntry } from '../angular-private.js';
import type { LocalFiles } from '../local-requests.js';
import type { ParamsCall } from './params-call.js';
import type { RouteFallback, RouteMode } from '../../../projects/runtime/src/rules/build-manifest.js';

/** A route of the application. */
export interface DiscoveredRoute {
  /** Decoded pattern with the base href as Angular's route tree has it: `/post/*`. */
  readonly path: string;
  readonly mode: RouteMode;
  /** Set for parameterised prerendered routes. */
  readonly fallback?: RouteFallback;
  readonly metadata: RouteMetadata;
}

/** A page that a prerendered route has; parallel arrays would be smaller, but the plan needs it in this form anyway. */
export interface DiscoveredPage {
  /** Decoded URL path with the base href. */
  readonly path: string;
  /** Index in `routes`. */
  readonly route: number;
  /** Index in `metadata`. */
  readonly metadata: number;
}

/** What the application says about its routes. Plain data: it comes out of a worker thread. */
export interface Discovery {
  readonly routes: readonly DiscoveredRoute[];
  readonly pages: readonly DiscoveredPage[];
  /** The few different sets of metadata that the pages have. */
  readonly metadata: readonly RouteMetadata[];
  /** Routes for Angular's server manifest: patterns only, no entry for a page of a parameterised route. */
  readonly manifestRoutes: readonly RouteTreeEntry[];
  readonly appShellRoute?: string;
  /** What Angular says is wrong with the server routes. */
  readonly errors: readonly string[];
  /** What each `getPrerenderParams` has given; none when nobody has looked. */
  readonly paramsCalls?: readonly ParamsCall[];
}

/** What the discover worker is given. */
export interface DiscoverTask {
  readonly serverDirectory: string;
  /** Milliseconds for starting the application and all of its getPrerenderParams. */
  readonly timeout: number;
  readonly localFiles: LocalFiles;
}
