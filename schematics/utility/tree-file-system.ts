import type { Tree } from '@angular-devkit/schematics';
import type { FileSystem } from '../../configurator/files/file-system.js';

/**
 * The files of a schematic's tree, with the changes of the schematics before. A byte order mark stays part of the text,
 * as on disk: offsets count it, and it is written again with the rest.
 */
export function createTreeFileSystem(tree: Tree): FileSystem {
  const fileExists = (path: string): boolean => tree.exists(path);

  return {
    fileExists,
    readFile: (path) => (fileExists(path) ? tree.read(path)?.toString('utf8') : undefined),
  };
}
