import type { RouteAnalysis } from '../analysis.js';
import { compareRoutes, type Comparison } from '../comparison/comparison.js';
import { ServerRouteTree } from '../comparison/route-match.js';
import { ComponentAnalyser } from '../components/component-analyser.js';
import { toShape } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import type { ExistingRoute, ExistingRoutes } from '../server-routes/existing-route.js';

/** What the rules look at. */
export interface LintInput {
  readonly analysis: RouteAnalysis;
  readonly existing: ExistingRoutes;
  readonly comparison: Comparison;
  /** False when some server routes are known to the running application alone. */
  readonly isComplete: boolean;
  /** The server route that Angular finds for a path; undefined where one that could not be read may come before it. */
  readonly findServerRoute: (path: string) => ExistingRoute | undefined;
  readonly components: ComponentAnalyser;
}

/** Looks for one kind of mistake. Returns a message, with its code, for each place where it is made. */
export type LintRule = (input: LintInput) => string[];

export function createLintInput(analysis: RouteAnalysis, existing: ExistingRoutes): LintInput {
  const tree = new ServerRouteTree(existing.routes);
  const isComplete = existing.routes.every(({ path }) => path !== undefined);

  return {
    analysis,
    existing,
    comparison: compareRoutes(analysis, existing),
    isComplete,
    findServerRoute: (path) => {
      const route = tree.find(path);
      const isOwn = route?.path !== undefined && toShape(route.path) === toShape(path);

      return isComplete || isOwn ? route : undefined;
    },
    components: new ComponentAnalyser(analysis.application),
  };
}

/** `file:line` of a server route. */
export function describeServerRoute({ object, element }: ExistingRoute): string {
  return describePlace(object ?? element);
}
