import type { RouteMetadata } from '../angular-private.js';
import type { DiscoveredRoute } from '../discover/discovery.js';

/** One page to render. */
export interface PlannedPage {
  /** Decoded URL path with the base href: `/post/1/foo/3`. */
  readonly path: string;
  /** Its file inside the browser folder of the locale, `/` as separator. */
  readonly file: string;
  /** Index in the plan's `routes`. */
  readonly route: number;
  /** Index in the plan's `metadata`. */
  readonly metadata: number;
}

/** The pages of one locale. */
export interface PagePlan {
  readonly routes: readonly DiscoveredRoute[];
  readonly metadata: readonly RouteMetadata[];
  readonly pages: readonly PlannedPage[];
}
