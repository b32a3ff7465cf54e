import fc from 'fast-check';
import { mergeRoutes } from '../../schematics/server-routes/routes-merge.js';
import type { Comparison } from '../../configurator/comparison/comparison.js';
import { analyse, compare } from './analysed.js';
import { runAngular, type AngularRoutes } from './angular-routes.js';
import { expectMode, isSayable } from './expected-modes.js';
import { printRoutes, STYLE } from './printed-routes.js';
import { listProbes, type Probe } from './probes.js';
import { changeEntries, changeRoutes, changes } from './route-change.js';
import { listAll, routeModels, type RouteModel } from './route-model.js';

/** `ROUTES_RUNS=5000` looks longer. fast-check prints the seed and the smallest change that fails. */
const RUNS = Number(process.env['ROUTES_RUNS'] ?? 100);

describe('a later run of server-routes', () => {
  it('gives a file that Angular builds with, whatever has changed, and the next run leaves it alone', async () => {
    await fc.assert(
      fc.asyncProperty(routeModels, changes, async (before, change) => {
        const entries = changeEntries(
          analyse(before).plan.map(({ entry }) => entry),
          change,
        );
        const written = printRoutes(entries);
        fc.pre(change.edits.size === 0 || (await listErrors(before, written)).length === 0);
        const models = changeRoutes(before, change);

        const { text, comparison } = merge(models, written);

        expect(merge(models, text).text).toBe(text);
        // A status is ours alone, and so ours to correct.
        expect(comparison.conflicts.map(({ kind }) => kind)).not.toContain('redirect-status');
        expect(comparison.conflicts.map(({ kind }) => kind)).not.toContain('not-found');
        expect(await listFaults(models, text, comparison)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

const UNMATCHED = /server route does not match any routes/;

/** The routes file after a run with --prune. */
function merge(
  models: readonly RouteModel[],
  written: string,
): { readonly text: string; readonly comparison: Comparison } {
  const { existing, comparison } = compare(models, written);
  const { text } = mergeRoutes({
    existing,
    comparison,
    added: comparison.missing,
    prune: true,
    edits: [],
    style: STYLE,
  });

  return { text, comparison };
}

async function listErrors(models: readonly RouteModel[], serverRoutes: string): Promise<string[]> {
  const runs = [];
  for (const hasConditional of [true, false]) {
    runs.push(await runAngular(models, { serverRoutes, hasConditional, urls: [] }));
  }

  return runs.flatMap(({ errors }) => errors);
}

/** What Angular refuses and was not announced, or the other way round; and guarded pages that are made for everybody. */
async function listFaults(
  models: readonly RouteModel[],
  serverRoutes: string,
  { conflicts }: Comparison,
): Promise<string[]> {
  const refused = conflicts.filter(({ kind }) => kind === 'redirect-status' || kind === 'unlisted');
  const isLeakKnown = conflicts.some(({ kind }) => kind === 'guarded');
  const analysis = analyse(models);
  const found: string[] = [];
  const leaks: string[] = [];
  for (const hasConditional of [true, false]) {
    const probes = listProbes(analysis, { models, hasConditional });
    const angular = await runAngular(models, { serverRoutes, hasConditional, urls: [...probes.keys()] });
    found.push(...new Set(angular.errors));
    leaks.push(...listLeaks(angular, models, probes));
  }
  // An entry may be for a route that is there under a condition alone.
  const errors = found.filter(
    (error) => !UNMATCHED.test(error) || found.indexOf(error) !== found.lastIndexOf(error),
  );
  if (refused.length > 0) {
    return errors.length > 0 ? [] : refused.map(({ kind, path }) => `${path}: ${kind} is no error`);
  }

  return isLeakKnown ? errors : [...errors, ...leaks];
}

function listLeaks(
  { shown, match }: AngularRoutes,
  models: readonly RouteModel[],
  probes: ReadonlyMap<string, Probe>,
): string[] {
  const byId = new Map(listAll(models).map((model) => [model.id, model]));

  return [...probes]
    .filter(([url, probe]) => {
      const routes = shown.get(url);
      const expected = routes && isSayable(routes, models) ? expectMode(routes, probe, byId) : undefined;

      return expected?.isGuarded === true && match(url)?.mode === 'Prerender';
    })
    .map(([url]) => `${url} is guarded, and prerendered`);
}
