import { analyseApplication, type RouteAnalysis } from '../../configurator/analysis.js';
import { compareRoutes, type Comparison } from '../../configurator/comparison/comparison.js';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { readServerRoutes } from '../../configurator/server-routes/server-routes.js';
import { createFiles } from '../../configurator/testing/files.js';
import { Evaluator } from '../../configurator/values/evaluator.js';
import type { RouteModel } from './route-model.js';
import { writeSource } from './route-source.js';

const MAIN_SERVER = 'src/main.server.ts';

/** What the configurator reads from the source of an application with the routes. */
export function analyse(models: readonly RouteModel[], serverRoutes?: string): RouteAnalysis {
  return analyseApplication(createFiles(Object.fromEntries(writeSource(models, serverRoutes))), {
    entries: ['src/main.ts', ...(serverRoutes === undefined ? [] : [MAIN_SERVER])],
    main: 'src/main.ts',
    tsConfig: undefined,
    libraries: [],
  });
}

/** How the routes differ from the text of a routes file. */
export function compare(
  models: readonly RouteModel[],
  serverRoutes: string,
): { readonly existing: ExistingRoutes; readonly comparison: Comparison } {
  const analysis = analyse(models, serverRoutes);
  const { application } = analysis;
  const existing = readServerRoutes(application, new Evaluator(application), MAIN_SERVER);

  return { existing, comparison: compareRoutes(analysis, existing) };
}
