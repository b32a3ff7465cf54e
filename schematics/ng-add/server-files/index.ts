import { posix } from 'node:path';
import type { Rule } from '@angular-devkit/schematics';
import type { Application } from '../../utility/application.js';
import { findBootstrap } from '../../utility/bootstrap.js';
import { refuse } from '../../utility/refusal.js';
import { SourceFiles } from '../../utility/source-files.js';
import { createModuleFiles } from './module-files.js';
import { createStandaloneFiles } from './standalone-files.js';

/** Path of the server entry, beside `main.ts` unless the build target names another. */
export function findMainServer({ mainServer, main }: Application): string {
  return mainServer ?? posix.join(posix.dirname(main), 'main.server.ts');
}

/**
 * Writes `main.server.ts`, the server configuration and the server routes of an application without a server, from the
 * way it is started in the browser. Angular's own schematic writes paths that only a new application has.
 *
 * @throws NGXH1054 to NGXH1057 for an application whose start cannot be repeated on a server
 */
export function addServerFiles(application: Application): Rule {
  return (tree) => {
    const { main, tsConfig } = application;
    if (application.mainServer !== undefined) {
      return;
    }

    const files = new SourceFiles(tree, tsConfig);
    const bootstrap = findBootstrap(files, main);
    if (!bootstrap) {
      throw refuse('NGXH1054', { file: main });
    }

    const mainServer = findMainServer(application);
    if (bootstrap.kind === 'standalone') {
      createStandaloneFiles(tree, files, { application, bootstrap, mainServer });
    } else {
      createModuleFiles(tree, files, { application, bootstrap, mainServer });
    }
  };
}
