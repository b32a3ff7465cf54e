import type { PageResult } from '../render/render-task.js';
import type { OutputMode } from '../options.js';
import type { PagePlan } from '../plan/page-plan.js';

/** What became of the pages of one route. */
export interface RouteSummary {
  readonly path: string;
  readonly mode: string;
  pages: number;
  failed: number;
  /** Milliseconds that the pages took, added up; pages overlap, so this is more than the time that passed. */
  duration: number;
}

/** Sums up results as they come; keeps a line for each route, not for each page. */
export class RouteSummaries {
  readonly rows: readonly RouteSummary[];

  constructor(routes: PagePlan['routes'], outputMode: OutputMode) {
    this.rows = routes.map(({ path, mode, fallback }) => ({
      path,
      // A static host has nothing to fall back to.
      mode: fallback === undefined || outputMode === 'static' ? mode : `${mode}, else ${fallback}`,
      pages: 0,
      failed: 0,
      duration: 0,
    }));
  }

  add(route: number, { duration, failure }: PageResult): void {
    const row = this.rows[route];
    if (row === undefined) return;
    row.duration += duration;
    if (failure === undefined) row.pages++;
    else row.failed++;
  }
}
