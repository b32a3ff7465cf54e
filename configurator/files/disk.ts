import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSystem } from './file-system.js';

/** The files of a workspace on disk. */
export function createDiskFileSystem(workspaceRoot: string): FileSystem {
  const fileExists = (path: string): boolean =>
    statSync(join(workspaceRoot, path), { throwIfNoEntry: false })?.isFile() ?? false;

  return {
    fileExists,
    readFile: (path) => (fileExists(path) ? readFileSync(join(workspaceRoot, path), 'utf8') : undefined),
  };
}
