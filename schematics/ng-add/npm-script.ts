import { posix } from 'node:path';
import type { Rule } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';
import { JSONFile } from '@schematics/angular/utility/json-file';
import { formatMessage } from '../../errors/index.js';
import type { Application } from '../utility/application.js';
import { findServerFolder, readOutputPath } from './output-path.js';

/**
 * Adds `serve:ssr:<project>`, which starts the built server so that it answers to localhost, as Angular's own script
 * of that name does not.
 */
export function addNpmScript(application: Application): Rule {
  const { name, options } = application;

  return async (tree, { logger }) => {
    const { projects } = await readWorkspace(tree);
    const changed = projects.get(name)?.targets.get('build')?.options ?? {};
    const [program, previous] = [changed, options].map((build) =>
      posix.join(findServerFolder(name, readOutputPath(application, build)), 'server.mjs'),
    );

    const manifest = new JSONFile(tree, '/package.json');
    const script = `serve:ssr:${name}`;
    const command = `node --import ngx-hybrid/localhost ${program}`;
    const current = manifest.get(['scripts', script]);
    const replaceable = [undefined, command, `node ${String(previous)}`, `node ${String(program)}`];
    if (!replaceable.some((candidate) => candidate === current)) {
      logger.info(formatMessage('NGXH1018', { script, command }));

      return;
    }
    // Other scripts keep their order, ours comes last.
    manifest.modify(['scripts', script], command, false);
  };
}
