import type { Tree } from '@angular-devkit/schematics';
import type { Application } from '../utility/application.js';
import { refuse } from '../utility/refusal.js';

/**
 * Refuses a build target that names entries which are not there, or that has no page for them.
 *
 * @throws NGXH1059, NGXH1066
 */
export function checkEntries(tree: Tree, application: Application): void {
  const { name, main, mainServer, options, configurations } = application;
  if ([options, ...configurations.values()].some(({ index }) => index === false)) {
    throw refuse('NGXH1066', { project: name });
  }
  if (!tree.exists(main)) {
    throw refuse('NGXH1059', { project: name, option: 'browser', file: main });
  }
  if (mainServer !== undefined && !tree.exists(mainServer)) {
    throw refuse('NGXH1059', { project: name, option: 'server', file: mainServer });
  }
}
