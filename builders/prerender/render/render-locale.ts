import type { Discovery } from '../discover/discovery.js';
import type { LocalFiles } from '../local-requests.js';
import type { LocaleBuild } from '../locales.js';
import type { NormalizedOptions } from '../options.js';
import type { PagePlan } from '../plan/page-plan.js';
import type { FailedPage } from '../report/failure-list.js';
import { startProgress } from '../report/progress.js';
import { RouteSummaries, type RouteSummary } from '../report/route-summary.js';
import { renderPages } from './render-pages.js';
import type { PageResult, PageTask } from './render-task.js';

export interface RenderInput {
  readonly locale: LocaleBuild;
  readonly discovery: Discovery;
  readonly plan: PagePlan;
  readonly localFiles: LocalFiles;
  readonly options: NormalizedOptions;
}

/** The pages of one locale after rendering. */
export interface RenderedLocale extends RenderInput {
  readonly failures: readonly FailedPage[];
  /** Indexes in `plan.pages` of pages that were not written. */
  readonly failed: ReadonlySet<number>;
  /** Where pages that only redirect lead, by their path. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly summaries: readonly RouteSummary[];
  /** Milliseconds from the first page to the last. */
  readonly duration: number;
}

/** Renders and writes the pages of one locale; failures are collected, not thrown. */
export async function renderLocale(input: RenderInput): Promise<RenderedLocale> {
  const { locale, plan, localFiles, options } = input;
  const started = performance.now();
  const summaries = new RouteSummaries(plan.routes, options.outputMode);
  const progress = startProgress(plan.pages.length, process.stderr);
  const failures: FailedPage[] = [];
  const failed = new Set<number>();
  const redirects: Record<string, string> = {};

  await renderPages(plan.pages.map(toTask), {
    settings: {
      serverDirectory: locale.serverDirectory,
      browserDirectory: locale.browserDirectory,
      concurrency: options.rendering.concurrency,
      timeout: options.rendering.timeout,
      metadata: plan.metadata,
      localFiles,
    },
    workers: options.rendering.workers,
    sourceMaps: options.sourceMaps,
    onResult,
  }).finally(() => progress.end());

  return {
    ...input,
    failures,
    failed,
    redirects,
    summaries: summaries.rows,
    duration: performance.now() - started,
  };

  function onResult(result: PageResult): void {
    const page = plan.pages[result.index];
    if (page === undefined) return;
    summaries.add(page.route, result);
    progress.add(page.path, result.duration);
    if (result.redirectTo !== undefined) redirects[page.path] = result.redirectTo;
    if (result.failure === undefined) return;
    failures.push({ path: page.path, cause: result.failure });
    failed.add(result.index);
  }
}

function toTask({ path, file, metadata }: PagePlan['pages'][number], index: number): PageTask {
  return { index, path, file, metadata };
}
