import fc from 'fast-check';
import type { RouteAnalysis } from '../../configurator/analysis.js';
import { runAngular, type AngularRoutes } from './angular-routes.js';
import { analyse } from './analysed.js';
import { isSayable, expectMode } from './expected-modes.js';
import { LISTED, printRoutes } from './printed-routes.js';
import { listProbes, type Probe } from './probes.js';
import { createModel, listAll, routeModels, type RouteModel } from './route-model.js';

/** `ROUTES_RUNS=5000` looks longer. fast-check prints the seed and the smallest configuration that fails. */
const RUNS = Number(process.env['ROUTES_RUNS'] ?? 200);

describe('server routes of the configurator', () => {
  it('suit Angular and the decision table, whatever the router configuration', async () => {
    await fc.assert(
      fc.asyncProperty(routeModels, async (models) => {
        expect(await listFaults(models)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a route that may be missing', () => {
  const models = [createModel({ id: 1, path: 'beta', branch: 'then' }), createModel({ id: 2, path: '**' })];

  it.each([
    [true, 'Prerender'],
    [false, 'Server'],
  ])('has its mode, and leaves the paths below it to **: %s', async (hasConditional, mode) => {
    const entries = analyse(models).plan.map(({ entry }) => entry);
    const { errors, match } = await runAngular(models, {
      serverRoutes: printRoutes(entries),
      hasConditional,
      urls: [],
    });

    expect(entries.map(({ path }) => path.text)).toEqual(['beta/**', '**']);
    expect(errors).toEqual([]);
    expect(match('/beta')?.mode).toBe(mode);
    expect(match('/beta/more')).toEqual({ mode: 'Server', status: undefined });
  });
});

/** What Angular says against the server routes of the configurator; conditional routes are there once, and once not. */
async function listFaults(models: readonly RouteModel[]): Promise<string[]> {
  const analysis = analyse(models);
  const serverRoutes = printRoutes(analysis.plan.map(({ entry }) => entry));
  const faults: string[] = [];
  for (const hasConditional of [true, false]) {
    const probes = listProbes(analysis, { models, hasConditional });
    const angular = await runAngular(models, { serverRoutes, hasConditional, urls: [...probes.keys()] });
    faults.push(
      ...angular.errors,
      ...angular.pages.filter((page) => page.includes('*')).map((page) => `${page} is no page to prerender`),
      ...listWrongModes(angular, { models, probes }),
      ...listUnlisted(angular, analysis),
    );
  }

  return faults;
}

function listWrongModes(
  { shown, match }: AngularRoutes,
  { models, probes }: { models: readonly RouteModel[]; probes: ReadonlyMap<string, Probe> },
): string[] {
  const byId = new Map(listAll(models).map((model) => [model.id, model]));

  return [...probes].flatMap(([url, probe]) => {
    const routes = shown.get(url);
    const found = match(url);
    const expected = routes && isSayable(routes, models) ? expectMode(routes, probe, byId) : undefined;
    if (!expected || !found) {
      return [];
    }
    const isRight = expected.modes.includes(found.mode) && expected.statuses.includes(found.status);

    return isRight ? [] : [`${url}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
  });
}

/** Every entry with parameters has to prerender the page that `getPrerenderParams` lists. */
function listUnlisted({ pages }: AngularRoutes, { plan }: RouteAnalysis): string[] {
  return plan
    .filter(({ entry }) => entry.parameters !== undefined && !entry.path.text.endsWith('/**'))
    .map(({ entry }) => `/${entry.path.text.replace(/:[^/]+/g, LISTED)}`)
    .filter((page) => !pages.includes(page));
}
