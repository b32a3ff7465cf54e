import type { RouteAnalysis } from '../analysis.js';
import type { ExistingRoutes } from '../server-routes/existing-route.js';
import { lintCachedRequest } from './cached-request.js';
import { lintConflicts } from './conflicts.js';
import { lintGuardedPrerender } from './guarded-prerender.js';
import { createLintInput, type LintRule } from './lint-input.js';
import { lintRoot } from './root-component.js';
import { lintSoft404 } from './soft-404.js';
import { lintSwallowedRoutes } from './swallowed-routes.js';
import { lintUnmatchedRoutes } from './unmatched-routes.js';

const RULES: readonly LintRule[] = [
  lintUnmatchedRoutes,
  lintConflicts,
  lintSwallowedRoutes,
  lintGuardedPrerender,
  lintCachedRequest,
  lintSoft404,
  lintRoot,
];

/** Everything that is wrong with the server routes of an application: complete messages, each with its code. */
export function lintRoutes(analysis: RouteAnalysis, existing: ExistingRoutes): string[] {
  const input = createLintInput(analysis, existing);

  return RULES.flatMap((lint) => lint(input));
}
