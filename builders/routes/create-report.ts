import type { PlannedRoute } from '../../configurator/analysis.js';
import { compareRoutes } from '../../configurator/comparison/comparison.js';
import { describeConflict } from '../../configurator/comparison/conflict-text.js';
import { ServerRouteTree } from '../../configurator/comparison/route-match.js';
import { listParameters } from '../../configurator/pages/page.js';
import { findPlace } from '../../configurator/program/place.js';
import { formatUnresolved } from '../../configurator/router/unresolved.js';
import type { NamedReference } from '../../configurator/router/router-route.js';
import type { ExistingRoute } from '../../configurator/server-routes/existing-route.js';
import type { AnalysedSources } from '../workspace/analysed-sources.js';
import type { DifferencesReport, GuardReport, RouteReport, RoutesReport } from './routes-report.js';

/** All that the sources of an application say about its routes, as plain data. */
export function createReport(project: string, sources: AnalysedSources): RoutesReport {
  const { analysis, existing } = sources;
  const serverRoutes = new ServerRouteTree(existing?.routes ?? []);

  return {
    version: 1,
    project,
    serverRoutesFile: existing ? findPlace(existing.array).file : null,
    routes: analysis.plan.map((planned) => describeRoute(planned, serverRoutes.find(readPath(planned)))),
    unresolved: analysis.unresolved.map((part) => ({
      ...findPlace(part.node),
      what: part.subject ?? 'routes',
      reason: part.reason,
      message: formatUnresolved(part),
    })),
    differences: describeDifferences(sources),
  };
}

function describeRoute(planned: PlannedRoute, route: ExistingRoute | undefined): RouteReport {
  const { entry, pages } = planned;
  const [page] = pages;
  const path = readPath(planned);

  return {
    path,
    mode: route ? (route.mode ?? null) : entry.mode,
    modeSource: route ? 'server-routes' : 'plan',
    plannedMode: entry.mode,
    reason: describeReason(entry, route),
    parameters: listParameters(path),
    guards: listGuards(planned).map(describeGuard),
    status: (route ? route.status : entry.status) ?? null,
    fallback: route?.fallback ?? null,
    revalidate: route?.revalidate ?? null,
    source: page ? findPlace(page.node) : null,
    serverRoute: route ? describeServerRoute(route) : null,
  };
}

/** The table's reason holds for the table's mode; another one is what the file says. */
function describeReason({ mode, reason }: PlannedRoute['entry'], route: ExistingRoute | undefined): string {
  return route === undefined || route.mode === mode
    ? reason
    : `as the file says; planned: ${mode} (${reason})`;
}

/** The guards of all pages of a path: which of them the router shows may be for a guard to say. */
function listGuards({ pages }: PlannedRoute): NamedReference[] {
  const guards = pages.flatMap((page) => page.guards);

  return [...new Map(guards.map((guard) => [guard.declaration ?? guard.name, guard])).values()];
}

function describeGuard({ name, declaration }: NamedReference): GuardReport {
  return { name, source: declaration ? findPlace(declaration) : null };
}

function describeServerRoute({ object, element, path }: ExistingRoute): RouteReport['serverRoute'] & object {
  return { path: path ?? null, ...findPlace(object ?? element) };
}

function describeDifferences({ analysis, existing }: AnalysedSources): DifferencesReport {
  if (!existing) {
    return { missing: [], gone: [], swallowed: [], conflicts: [] };
  }
  const { missing, gone, swallowed, outdated, conflicts } = compareRoutes(analysis, existing);

  return {
    // What the next run replaces is missing until then.
    missing: [...missing, ...outdated.map(({ planned }) => planned)].map(readPath),
    gone: gone.map(describeServerRoute),
    swallowed: swallowed.map(({ planned }) => readPath(planned)),
    conflicts: conflicts.map(describeConflict),
  };
}

/** The path in the router; that of the plan may be a wildcard around it. */
function readPath({ entry, pages }: PlannedRoute): string {
  return (pages[0] ?? entry).path.text;
}
