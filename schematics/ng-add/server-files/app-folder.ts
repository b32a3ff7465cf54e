import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import type { Application } from '../../utility/application.js';

/** Absolute path of the folder `app/` beside `main.ts`, or of the folder of `main.ts` itself where there is none. */
export function findAppFolder(tree: Tree, { main }: Application): string {
  const folder = posix.join('/', posix.dirname(main));
  const app = posix.join(folder, 'app');
  const { subfiles, subdirs } = tree.getDir(app);

  return subfiles.length + subdirs.length > 0 ? app : folder;
}

/** The folder for the server's counterpart of a file: that of the file, unless it lies in a library. */
export function chooseFolder(tree: Tree, application: Application, path: string): string {
  const inside = posix.relative(posix.join('/', posix.dirname(application.main)), path);

  return inside.startsWith('..') ? findAppFolder(tree, application) : posix.dirname(path);
}
