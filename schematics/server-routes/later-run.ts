import { compareRoutes } from '../../configurator/comparison/comparison.js';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { AcceptedModes } from './accepted-modes.js';
import { detectStyle, readFileStyle } from './output/code-style.js';
import { reportConflicts, reportGone } from './report.js';
import { mergeRoutes } from './routes-merge.js';
import type { RoutesRun } from './routes-run.js';
import type { RoutesText } from './routes-text.js';
import type { Outcome } from './summary.js';
import { placeUrls, type UrlPages } from './url-list/url-pages.js';

/** The routes file with what the router has got since, and without what is gone. */
export function mergeLaterRun(
  { tree, context, options, analysis, urls }: RoutesRun,
  existing: ExistingRoutes,
): { readonly text: RoutesText; readonly outcome: Omit<Outcome, 'file'> } {
  const { array } = existing;
  const { fileName: path, text: before } = array.getSourceFile();
  const style = detectStyle(array, readFileStyle(tree, path));
  const comparison = compareRoutes(analysis, existing);
  const prune = options.prune ?? false;
  const kept = existing.routes.filter((route) => !comparison.gone.includes(route));
  const pages: UrlPages = urls
    ? placeUrls(urls, {
        planned: comparison.missing,
        existing: { array, routes: kept },
        style,
        accepted: new AcceptedModes(analysis),
      })
    : { planned: comparison.missing, edits: [], filled: [], warnings: [] };
  const merged = mergeRoutes({
    existing,
    comparison,
    added: pages.planned,
    prune,
    edits: pages.edits,
    style,
  });
  for (const warning of pages.warnings) {
    context.logger.warn(warning);
  }
  reportGone(context, comparison.gone, merged.removedRoutes);
  reportConflicts(context, comparison.conflicts);

  return {
    text: { path, before, after: merged.text, isOurs: false },
    outcome: { ...merged, filled: pages.filled },
  };
}
