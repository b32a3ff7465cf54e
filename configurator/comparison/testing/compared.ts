import { readServerRoutes } from '../../server-routes/server-routes.js';
import { analyse } from '../../testing/analysis.js';
import { Evaluator } from '../../values/evaluator.js';
import { compareRoutes, type Comparison } from '../comparison.js';

const MAIN_SERVER = 'src/app/main.server.ts';

/**
 * What the comparison says of two arrays.
 *
 * @param routes elements of the array of routes; see `analyse()`
 * @param serverRoutes elements of the array of server routes
 */
export function compareSources(routes: string, serverRoutes: string): Comparison {
  const analysis = analyse({
    routes,
    entries: [MAIN_SERVER],
    files: {
      'main.server.ts': `import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
const serverRoutes = [
${serverRoutes}
];
provideServerRendering(withRoutes(serverRoutes));
`,
    },
  });
  const { application } = analysis;

  return compareRoutes(analysis, readServerRoutes(application, new Evaluator(application), MAIN_SERVER));
}
