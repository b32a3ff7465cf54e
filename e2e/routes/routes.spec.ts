import fc from 'fast-check';
import type { RouteAnalysis } from '../../configurator/analysis.js';
import { toShape } from '../../configurator/pages/page.js';
import { runAngular, type AngularRoutes } from './angular-routes.js';
import { analyse } from './analysed.js';
import { expectMode, type Probe } from './expected-modes.js';
import { LISTED } from './printed-routes.js';
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
  const models = [
    createModel({ id: 1, path: 'beta', isConditional: true }),
    createModel({ id: 2, path: '**' }),
  ];

  it.each([
    [true, 'Prerender'],
    [false, 'Server'],
  ])('has its mode, and leaves the paths below it to **: %s', async (hasConditional, mode) => {
    const entries = analyse(models).plan.map(({ entry }) => entry);
    const { errors, match } = await runAngular(models, { entries, hasConditional, urls: [] });

    expect(entries.map(({ path }) => path.text)).toEqual(['beta/**', '**']);
    expect(errors).toEqual([]);
    expect(match('/beta')?.mode).toBe(mode);
    expect(match('/beta/more')).toEqual({ mode: 'Server', status: 404 });
  });
});

/** What Angular says against the server routes of the configurator; conditional routes are there once, and once not. */
async function listFaults(models: readonly RouteModel[]): Promise<string[]> {
  const analysis = analyse(models);
  const entries = analysis.plan.map(({ entry }) => entry);
  const faults: string[] = [];
  for (const hasConditional of [true, false]) {
    const probes = listProbes(analysis, { models, hasConditional });
    const angular = await runAngular(models, { entries, hasConditional, urls: [...probes.keys()] });
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
  if (hasSideStart(models)) {
    return [];
  }
  const byId = new Map(listAll(models).map((model) => [model.id, model]));

  return [...probes].flatMap(([url, probe]) => {
    const routes = shown.get(url);
    const found = match(url);
    const expected = routes && expectMode(routes, probe, byId);
    if (!expected || !found || (routes.isRedirected && mayRedirect(models))) {
      return [];
    }
    const isRight = expected.modes.includes(found.mode) && expected.statuses.includes(found.status);

    return isRight ? [] : [`${url}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
  });
}

/** Whether there is a redirect that may as well not match, and so takes no URL from the routes behind it. */
function mayRedirect(models: readonly RouteModel[], isUncertain = false): boolean {
  return models.some((model) => {
    const mayNot = isUncertain || model.isConditional || model.guard === 'canMatch';

    return (mayNot && model.kind.startsWith('redirect')) || mayRedirect(model.children, mayNot);
  });
}

/** With a named outlet without a path beside it, the router does not try a `**` for the URL of the parent. */
function hasSideStart(models: readonly RouteModel[]): boolean {
  return (
    (models.some(({ path, outlet }) => path === '' && outlet !== undefined) &&
      models.some(({ path }) => path === '**')) ||
    models.some(({ children }) => hasSideStart(children))
  );
}

/** Every entry with parameters has to prerender the page that `getPrerenderParams` lists. */
function listUnlisted({ pages }: AngularRoutes, { plan }: RouteAnalysis): string[] {
  return plan
    .filter(({ entry }) => entry.parameters !== undefined && !entry.path.text.endsWith('/**'))
    .map(({ entry }) => `/${entry.path.text.replace(/:[^/]+/g, LISTED)}`)
    .filter((page) => !pages.includes(page));
}

/** A URL for every route that is there and has one, as far as it can be written as a path. */
function listProbes(
  { pages }: RouteAnalysis,
  { models, hasConditional }: { models: readonly RouteModel[]; hasConditional: boolean },
): Map<string, Probe> {
  const present = pages.filter(({ isConditional }) => hasConditional || !isConditional);
  const hasMatcher = listAll(models).some(({ kind }) => kind === 'matcher');
  const shapes = [...listPaths(models)].map(toShape);

  return new Map(
    [...new Set(present.map(({ path }) => path.text))]
      .filter((path) => !UNUSUAL.test(path) && !(hasMatcher && path.endsWith('**')))
      .map((path) => {
        const rivals = shapes.filter((shape) => shape === toShape(path) || shape === toShape(`${path}/**`));

        return [toUrl(path), { path, hasRivals: rivals.length > 1 }];
      }),
  );
}

const UNUSUAL = /[^\w/:*-]|\*[^*/]|[^/]:|(^|[^*])\*($|\/)/;

/** The full path of every route, parents and named outlets included. */
function listPaths(models: readonly RouteModel[], parent = ''): string[] {
  return models.flatMap(({ path, kind, children }) => {
    const full = [parent, kind === 'matcher' ? '**' : path].filter((part) => part !== '').join('/');

    return [full, ...listPaths(children, full)];
  });
}

function toUrl(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');

  return `/${segments
    .map((segment) => (segment.startsWith(':') ? 'other' : segment === '**' ? 'some/where' : segment))
    .join('/')}`;
}
