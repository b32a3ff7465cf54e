import { posix } from 'node:path';
import { apply, applyTemplates, mergeWith, move, noop, url, type Rule } from '@angular-devkit/schematics';
import ts from 'typescript';
import { formatMessage } from '../../../errors/index.js';
import type { Application } from '../../utility/application.js';
import { findNode } from '../../utility/calls.js';
import { refuse } from '../../utility/refusal.js';
import { describePlace } from '../../../configurator/program/place.js';
import { SourceFiles } from '../../utility/source-files.js';
import { extendServer } from './extension.js';
import { checkEngine } from './former-engines.js';
import { findStockServer } from './stock-server.js';

/** Path of the server program, `src/server.ts` unless the build target names another. */
export function findServerEntry({ options, sourceRoot }: Application): string {
  const { ssr } = options;
  const entry = typeof ssr === 'object' && ssr !== null && 'entry' in ssr ? ssr.entry : undefined;

  return typeof entry === 'string' && entry !== '' ? entry : posix.join(sourceRoot, 'server.ts');
}

/**
 * Writes the server program, or puts our middleware into the one that is there.
 *
 * @throws NGXH1007, NGXH1059, NGXH1061 for a program that is not the one of the application's server
 */
export function writeServerEntry(application: Application): Rule {
  const path = findServerEntry(application);

  return (tree, { logger }) => {
    const file = new SourceFiles(tree).read(path);
    if (!file) {
      return isNamed(application) ? refuseMissing(application, path) : createServerEntry(path);
    }

    const stock = findStockServer(file);
    if (typeof stock === 'object') {
      tree.overwrite(path, extendServer(file, stock));
    } else if (stock !== 'hybrid') {
      checkEngine(file);
      checkUse(application, path);
      logger.info(formatMessage('NGXH1016', { file: path, reason: describeReason(file, stock) }));
    }

    return noop();
  };
}

function isNamed({ options: { ssr } }: Application): boolean {
  return typeof ssr === 'object' && ssr !== null && 'entry' in ssr;
}

function refuseMissing({ name }: Application, file: string): never {
  throw refuse('NGXH1059', { project: name, option: 'ssr.entry', file });
}

/** A program that stood there before the application had a server is not known to be one for it. */
function checkUse(application: Application, file: string): void {
  if (application.mainServer === undefined && !isNamed(application)) {
    throw refuse('NGXH1007', { file, project: application.name });
  }
}

/** Names the line where Angular's engine answers, if there is one. */
function describeReason(file: ts.SourceFile, reason: string): string {
  const call = findNode(
    file,
    (node): node is ts.CallExpression =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'handle',
  );

  return call ? `${reason} (${describePlace(call)})` : reason;
}

function createServerEntry(path: string): Rule {
  const { dir, name } = posix.parse(path);

  return mergeWith(apply(url('./files'), [applyTemplates({ name }), move(dir)]));
}
