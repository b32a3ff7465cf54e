import type { BuilderContext } from '@angular-devkit/architect';
import { formatMessage } from '../../../errors/index.js';
import type { RenderedLocale } from '../render/render-locale.js';
import { formatFailures } from './failure-list.js';
import { formatDuration, formatRouteTable } from './route-table.js';

/** Prints the table of routes and what failed. False when a page failed. */
export function reportBuild(rendered: readonly RenderedLocale[], logger: BuilderContext['logger']): boolean {
  const failures = rendered.flatMap((locale) => locale.failures);
  const total = rendered.reduce((sum, { plan }) => sum + plan.pages.length, 0);
  const duration = rendered.reduce((sum, locale) => sum + locale.duration, 0);

  logger.info(`\n${formatRouteTable(rendered.flatMap(({ summaries }) => summaries))}\n`);
  logger.info(`Prerendered ${total - failures.length} pages in ${formatDuration(duration)}.`);
  if (failures.length === 0) return true;
  logger.error(formatMessage('NGXH2009', { failed: failures.length, total, list: formatFailures(failures) }));

  return false;
}
