import { posix } from 'node:path';
import ts from 'typescript';
import { Values } from '../analysis/values.js';
import type { Application } from '../../utility/application.js';
import { findCall } from '../../utility/calls.js';
import { findImportOf } from '../../utility/imports.js';
import { refuse } from '../../utility/refusal.js';
import { describePlace, type SourceFiles } from '../../utility/source-files.js';
import { readExistingRoutes, type ExistingRoutes } from './existing-routes.js';

/** Where the server routes are, or belong. */
export type RoutesFile =
  | { readonly kind: 'existing'; readonly existing: ExistingRoutes }
  | { readonly kind: 'missing'; readonly path: string; readonly name: string };

/**
 * Finds the array that the application gives to `withRoutes()`.
 *
 * @throws NGXH1010 to NGXH1012 when the application is not rendered on a server, gives no routes, or no array
 */
export function findRoutesFile(files: SourceFiles, application: Application): RoutesFile {
  const { name, mainServer } = application;
  if (mainServer === undefined || !files.read(mainServer)) {
    throw refuse('NGXH1010', { project: name });
  }
  const call = findCall(files, mainServer, { name: 'withRoutes', module: '@angular/ssr' });
  const routes = call?.arguments[0];
  if (!routes) {
    throw refuse('NGXH1011', { file: mainServer });
  }

  const values = new Values(files);
  const array = values.follow(routes);
  if (ts.isArrayLiteralExpression(array)) {
    return { kind: 'existing', existing: readExistingRoutes(values, array) };
  }
  const missing = ts.isIdentifier(array) ? findMissingFile(files, array) : undefined;
  if (!missing) {
    throw refuse('NGXH1012', { place: describePlace(array) });
  }

  return { kind: 'missing', ...missing };
}

/** The file that an import names and that is not there, which may have been removed in order to be written again. */
function findMissingFile(
  files: SourceFiles,
  identifier: ts.Identifier,
): { readonly path: string; readonly name: string } | undefined {
  const file = identifier.getSourceFile();
  const found = findImportOf(file, identifier.text);
  if (!found?.module.startsWith('.') || files.resolve(found.module, file)) {
    return undefined;
  }

  return { path: `${posix.join(posix.dirname(file.fileName), found.module)}.ts`, name: found.name };
}
