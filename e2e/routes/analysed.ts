import { analyseApplication, type RouteAnalysis } from '../../configurator/analysis.js';
import { createFiles } from '../../configurator/testing/files.js';
import type { RouteModel } from './route-model.js';
import { writeSource } from './route-source.js';

/** What the configurator reads from the source of an application with the routes. */
export function analyse(models: readonly RouteModel[]): RouteAnalysis {
  return analyseApplication(createFiles(Object.fromEntries(writeSource(models))), {
    entries: ['src/main.ts'],
    main: 'src/main.ts',
    tsConfig: undefined,
    libraries: [],
  });
}
