import type { Tree } from '@angular-devkit/schematics';
import { ApplicationProgram } from '../../configurator/program/application-program.js';
import { readRouterConfiguration } from '../../configurator/router/router-configuration.js';
import { Evaluator } from '../../configurator/values/evaluator.js';
import { listApplicationFiles } from '../server-routes/application-files.js';
import { checkAnalysis } from '../server-routes/report.js';
import type { Application } from '../utility/application.js';
import { createTreeFileSystem } from '../utility/tree-file-system.js';

/**
 * Refuses an application whose routes can have no modes, while its files are as the author knows them: later on, the
 * router may be in a file that is gone again when the error is read.
 *
 * @throws NGXH1020, NGXH1037
 */
export async function checkRouter(tree: Tree, application: Application): Promise<void> {
  const files = await listApplicationFiles(tree, application);
  const program = new ApplicationProgram(createTreeFileSystem(tree), files);
  checkAnalysis({
    application: program,
    router: readRouterConfiguration(program, new Evaluator(program), files.main),
  });
}
