import type { Rule, Tree } from '@angular-devkit/schematics';
import { analyseApplication } from '../../configurator/analysis.js';
import { compareRoutes } from '../../configurator/comparison/comparison.js';
import { hasRoutes } from '../../configurator/router/router-route.js';
import { findServerRoutes, type ServerRoutes } from '../../configurator/server-routes/server-routes.js';
import { Evaluator } from '../../configurator/values/evaluator.js';
import { findApplication, type Application } from '../utility/application.js';
import { refuse } from '../utility/refusal.js';
import { createTreeFileSystem } from '../utility/tree-file-system.js';
import { listApplicationFiles } from './application-files.js';
import { checkAgreement } from './check.js';
import { printFirstRun, type FirstTarget } from './first-run.js';
import { mergeLaterRun } from './later-run.js';
import { readModeOptions } from './mode-options.js';
import { checkAnalysis, describeEmptyRouter, reportRouter } from './report.js';
import type { RoutesRun } from './routes-run.js';
import { writeRoutes, type RoutesText } from './routes-text.js';
import { readRunSettings } from './run-settings.js';
import type { Schema } from './schema.js';
import { describeOutcome, type Outcome } from './summary.js';
import { findUntouched } from './untouched.js';
import { readUrlList } from './url-list/url-list.js';

/** `ng generate server-routes`: gives every route of the router a rendering mode, and keeps the file in step. */
export default function serverRoutes(options: Schema): Rule {
  return async (tree, context) => {
    const application = await findServerApplication(tree, options.project);
    const urls = options.routesFile ? readUrlList(tree, options.routesFile, application) : undefined;
    const analysis = analyseApplication(
      createTreeFileSystem(tree),
      await listApplicationFiles(tree, application),
      readModeOptions(options),
    );
    checkAnalysis(analysis);
    const program = analysis.application;
    const routes = findServerRoutes(program, new Evaluator(program), application.mainServer);
    if (!hasRoutes(analysis.router.list)) {
      context.logger.info(describeEmptyRouter(analysis, application.main));

      return;
    }

    reportRouter(context, analysis);
    const run: RoutesRun = { tree, context, settings: readRunSettings(context), options, analysis, urls };
    if (options.check) {
      checkRoutes(run, routes);
    } else {
      await updateRoutes(run, routes);
    }
  };
}

async function findServerApplication(
  tree: Tree,
  project: string | undefined,
): Promise<Application & { readonly mainServer: string }> {
  const application = await findApplication(tree, project);
  const { name, mainServer } = application;
  if (mainServer === undefined) {
    throw refuse('NGXH1010', { project: name });
  }

  return { ...application, mainServer };
}

function checkRoutes({ context, analysis }: RoutesRun, routes: ServerRoutes): void {
  const isMissing = routes.kind === 'missing';
  const existing = isMissing ? { routes: [] } : routes.existing;
  const file = (isMissing ? routes.path : routes.existing.array.getSourceFile().fileName).replace(/^\//, '');
  checkAgreement(compareRoutes(analysis, existing), file);
  context.logger.info(`${file}: ${existing.routes.length} server routes agree with the router.`);
}

async function updateRoutes(run: RoutesRun, routes: ServerRoutes): Promise<void> {
  const target = findFirstTarget(routes);
  if (target) {
    const { text, entries } = await printFirstRun(run, target);
    await finish(run, text, {
      modes: entries.map(({ mode }) => mode),
      added: entries.map(({ path }) => path.text),
      marked: [],
      unmarked: [],
      removed: [],
      updated: [],
      filled: [],
    });
  } else if (routes.kind === 'existing') {
    const { text, outcome } = mergeLaterRun(run, routes.existing);
    await finish(run, text, outcome);
  }
}

function findFirstTarget(routes: ServerRoutes): FirstTarget | undefined {
  if (routes.kind === 'missing') {
    return routes;
  }
  const untouched = findUntouched(routes.existing);

  return untouched && { kind: 'untouched', existing: routes.existing, untouched };
}

async function finish(
  { tree, context, settings }: RoutesRun,
  text: RoutesText,
  outcome: Omit<Outcome, 'file'>,
): Promise<void> {
  const difference = await writeRoutes(tree, text, settings);
  if (difference !== undefined) {
    context.logger.info(difference);
  }
  context.logger.info(describeOutcome({ ...outcome, file: text.path.replace(/^\//, '') }));
}
