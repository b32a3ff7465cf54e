import type { SchematicContext } from '@angular-devkit/schematics';
import type { RouteAnalysis } from '../../configurator/analysis.js';
import type { Comparison } from '../../configurator/comparison/comparison.js';
import { describeConflict } from '../../configurator/comparison/conflict-text.js';
import { lintRootComponent } from '../../configurator/lint/root-component.js';
import { isMalformed } from '../../configurator/pages/page.js';
import { describePlace } from '../../configurator/program/place.js';
import { formatSyntaxErrors } from '../../configurator/program/syntax-error.js';
import { formatUnresolved } from '../../configurator/router/unresolved.js';
import type { ExistingRoute } from '../../configurator/server-routes/existing-route.js';
import { formatMessage } from '../../errors/index.js';
import { refuse } from '../utility/refusal.js';

/** More syntax errors than these are one slip that the parser did not recover from. */
const LISTED_ERRORS = 5;

/**
 * Ends the run where the routes cannot be known, or where modes have no effect.
 *
 * @throws NGXH1020 for a file that does not parse, NGXH1037 for `withHashLocation()`
 */
export function checkAnalysis({ application, router }: Pick<RouteAnalysis, 'application' | 'router'>): void {
  const errors = application.listSyntaxErrors().slice(0, LISTED_ERRORS);
  if (errors.length > 0) {
    throw refuse('NGXH1020', formatSyntaxErrors(errors));
  }
  if (router.hashLocation) {
    throw refuse('NGXH1037', { place: describePlace(router.hashLocation) });
  }
}

/** Says which parts of the router configuration could not be read, and what the server reads otherwise. */
export function reportRouter({ logger }: SchematicContext, analysis: RouteAnalysis): void {
  const { pages, unresolved } = analysis;
  for (const part of unresolved) {
    logger.warn(formatUnresolved(part));
  }
  for (const message of lintRootComponent(analysis)) {
    logger.warn(message);
  }
  for (const { path, redirectTarget: target, isMisread, node } of pages) {
    if (isMisread && target !== undefined) {
      logger.warn(formatMessage('NGXH1015', { path: path.text, target, place: describePlace(node) }));
    }
    if (isMalformed(path.text)) {
      logger.warn(formatMessage('NGXH1030', { path: path.text, place: describePlace(node) }));
    }
  }
}

/** Says which server routes are for paths that the router has no more: Angular's build refuses them. */
export function reportGone(
  { logger }: SchematicContext,
  gone: Comparison['gone'],
  removed: ReadonlySet<ExistingRoute>,
): void {
  for (const route of gone) {
    const { path = '', element, object } = route;
    if (!removed.has(route)) {
      logger.warn(formatMessage('NGXH1014', { path, place: describePlace(object ?? element) }));
    }
  }
}

/** Says which server routes do not suit the router, but are for their author to change. */
export function reportConflicts({ logger }: SchematicContext, conflicts: Comparison['conflicts']): void {
  for (const conflict of conflicts) {
    logger.warn(describeConflict(conflict));
  }
}

/** @param main path of the browser entry, from which the router was looked for */
export function describeEmptyRouter({ router }: RouteAnalysis, main: string): string {
  return router.provider
    ? `The router at ${describePlace(router.provider)} has no routes yet: run \`ng generate server-routes\` again when it has some.`
    : `No router was found from ${main} on, so there are no routes: add provideRouter(routes) to the configuration, and run \`ng generate server-routes\` again.`;
}
