import { formatMessage } from '../../errors/index.js';
import type { PlannedRoute } from '../analysis.js';
import { listParameters, toShape, type Page } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';
import { isAccepted } from '../server-routes/acceptance.js';
import { describeServerRoute, type LintInput } from './lint-input.js';

/** How many routes one message names; the rest is counted. */
const NAMED = 5;

/** Static routes without a server route of their own, whose mode one for other routes decides, and differently. */
export function lintSwallowedRoutes({ analysis, findServerRoute }: LintInput): string[] {
  const swallowed = new Map<ExistingRoute, string[]>();
  for (const planned of analysis.plan) {
    const [page] = planned.pages;
    const route = page && isStatic(page) ? findServerRoute(page.path.text) : undefined;
    if (page && route && decidesOtherwise(route, page, planned) && !isAccepted(route, 'NGXH2024')) {
      const { mode, reason } = planned.entry;
      const text = `"${page.path.text}" (${describePlace(page.node)}; ${mode} would be right: ${reason})`;
      const routes = swallowed.get(route) ?? [];
      routes.push(text);
      swallowed.set(route, routes);
    }
  }

  return Array.from(swallowed, ([route, routes]) =>
    formatMessage('NGXH2024', {
      path: route.path ?? '',
      place: describeServerRoute(route),
      mode: route.mode ?? '',
      routes: formatRoutes(routes),
    }),
  );
}

function formatRoutes(routes: readonly string[]): string {
  const hidden = routes.length - NAMED;

  return routes.slice(0, NAMED).join(', ') + (hidden > 0 ? ` and ${hidden} more` : '');
}

function isStatic({ kind, path, isConditional }: Page): boolean {
  return kind === 'component' && !isConditional && listParameters(path.text).length === 0;
}

function decidesOtherwise({ path, mode }: ExistingRoute, page: Page, { entry }: PlannedRoute): boolean {
  const isOther = ![page.path, entry.path].some(({ text }) => toShape(text) === toShape(path ?? ''));
  // A guarded page in mode Prerender is reported as such.
  const isReported = mode === 'Prerender' && page.guards.length > 0;

  return isOther && mode !== undefined && mode !== entry.mode && !isReported;
}
