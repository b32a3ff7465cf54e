import { posix } from 'node:path';
import { chain, externalSchematic, noop, type Rule, type Tree } from '@angular-devkit/schematics';
import type { Application } from '../utility/application.js';
import { refuse } from '../utility/refusal.js';

/** The files of Angular's schematic `server`, in the source folder. */
const SERVER_FILES = [
  'main.server.ts',
  'app/app.config.server.ts',
  'app/app.module.server.ts',
  'app/app.routes.server.ts',
];

/**
 * Refuses an application that has some of the files of server rendering but does not use them.
 *
 * @throws NGXH1007
 */
export function checkServerFiles(tree: Tree, { name, sourceRoot, mainServer }: Application): void {
  const present = SERVER_FILES.map((file) => posix.join(sourceRoot, file)).find((path) => tree.exists(path));
  if (mainServer === undefined && present !== undefined) {
    throw refuse('NGXH1007', { file: present, project: name });
  }
}

/**
 * Has Angular's own schematic write `main.server.ts`, `app.config.server.ts` and `app.routes.server.ts`. Its versions
 * of packages are those of the schematic; the application's are ours to see to, so package.json is put back.
 */
export function addServerFiles({ name, mainServer }: Application): Rule {
  if (mainServer !== undefined) {
    return noop();
  }

  return (tree) => {
    const manifest = tree.readText('/package.json');

    return chain([
      externalSchematic('@schematics/angular', 'server', { project: name, skipInstall: true }),
      (changed) => changed.overwrite('/package.json', manifest),
    ]);
  };
}
