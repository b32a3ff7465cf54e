import { ComponentAnalyser } from './components/component-analyser.js';
import type { FileSystem } from './files/file-system.js';
import { DEFAULT_MODES, type ModeOptions } from './modes/mode-options.js';
import type { PlannedRoute } from './modes/planned-route.js';
import { planRoutes } from './modes/route-plan.js';
import { listPages, type VisitedRoute } from './pages/page-list.js';
import type { Page } from './pages/page.js';
import { ApplicationProgram, type ApplicationFiles } from './program/application-program.js';
import { readRouterConfiguration } from './router/router-configuration.js';
import type { RouterConfiguration, Unresolved } from './router/router-route.js';
import { Evaluator } from './values/evaluator.js';

export type { PlannedRoute } from './modes/planned-route.js';

/** What the configurator knows of an application. */
export interface RouteAnalysis {
  readonly application: ApplicationProgram;
  readonly router: RouterConfiguration;
  /** In the order in which the router tries them, which decides between pages of the same path. */
  readonly pages: readonly Page[];
  /** Every route whose path Angular compares with the server routes, parents and named outlets included. */
  readonly visited: readonly VisitedRoute[];
  /** The server routes that the table gives, `**` last; none for an application without routes. */
  readonly plan: readonly PlannedRoute[];
  readonly unresolved: readonly Unresolved[];
}

/** The files of one application; paths are relative to the workspace. */
export interface AnalysedFiles extends ApplicationFiles {
  /** main.ts, from which the router is found. */
  readonly main: string;
  readonly mainServer?: string;
}

/**
 * Reads the router configuration of an application and decides a mode for every route. Whether there is a router, and
 * whether its routes reach a server at all (`hashLocation`), is in `router`.
 */
export function analyseApplication(
  files: FileSystem,
  source: AnalysedFiles,
  options: Partial<ModeOptions> = {},
): RouteAnalysis {
  const application = new ApplicationProgram(files, source);
  const router = readRouterConfiguration(application, new Evaluator(application), source.main);
  const list = listPages(router.list);

  return {
    application,
    router,
    pages: list.pages,
    visited: list.visited,
    plan: planRoutes(list, {
      options: { ...DEFAULT_MODES, ...options },
      components: new ComponentAnalyser(application),
      bindsInputs: router.bindsInputs,
    }),
    unresolved: [...list.unresolved, ...listUnreadComponents(list.pages)],
  };
}

/** The components whose code is unknown, each once, however many pages show it. */
function listUnreadComponents(pages: readonly Page[]): Unresolved[] {
  const unresolved = pages.flatMap(({ components }) => components.flatMap((one) => one.unresolved ?? []));

  return [...new Map(unresolved.map((one) => [one.node, one])).values()];
}
