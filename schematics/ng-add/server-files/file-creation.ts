import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import type { Application } from '../../utility/application.js';
import { refuse } from '../../utility/refusal.js';

/**
 * Creates a file of server rendering, with the line breaks of `main.ts`.
 *
 * @throws NGXH1007 when there is one already, which the application does not use
 */
export function createServerFile(
  tree: Tree,
  application: Application,
  { path, lines }: { readonly path: string; readonly lines: readonly string[] },
): void {
  if (tree.exists(path)) {
    throw refuse('NGXH1007', { file: posix.relative('/', posix.join('/', path)), project: application.name });
  }

  const main = tree.exists(application.main) ? tree.readText(application.main) : '';
  tree.create(path, [...lines, ''].join(main.includes('\r\n') ? '\r\n' : '\n'));
}
