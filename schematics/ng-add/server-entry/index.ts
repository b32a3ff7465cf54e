import { posix } from 'node:path';
import { apply, applyTemplates, mergeWith, move, noop, url, type Rule } from '@angular-devkit/schematics';
import { formatMessage } from '../../../errors/index.js';
import type { Application } from '../../utility/application.js';
import { SourceFiles } from '../../utility/source-files.js';
import { extendServer } from './extension.js';
import { findStockServer } from './stock-server.js';

/** Path of the server program, `src/server.ts` unless the build target names another. */
export function findServerEntry({ options, sourceRoot }: Application): string {
  const { ssr } = options;
  const entry = typeof ssr === 'object' && ssr !== null && 'entry' in ssr ? ssr.entry : undefined;

  return typeof entry === 'string' && entry !== '' ? entry : posix.join(sourceRoot, 'server.ts');
}

/** Writes the server program, or puts our middleware into the one that is there. */
export function writeServerEntry(application: Application): Rule {
  const path = findServerEntry(application);

  return (tree, { logger }) => {
    const file = new SourceFiles(tree).read(path);
    if (!file) {
      return createServerEntry(path);
    }

    const stock = findStockServer(file);
    if (typeof stock === 'object') {
      tree.overwrite(path, extendServer(file, stock));
    } else if (stock !== 'hybrid') {
      logger.info(formatMessage('NGXH1016', { file: path, reason: stock }));
    }

    return noop();
  };
}

function createServerEntry(path: string): Rule {
  const { dir, name } = posix.parse(path);

  return mergeWith(apply(url('./files'), [applyTemplates({ name }), move(dir)]));
}
