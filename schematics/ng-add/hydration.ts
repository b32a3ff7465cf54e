import type { Rule, Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import { unwrap } from '../../configurator/program/syntax.js';
import type { Application } from '../utility/application.js';
import { findBootstrap, type Bootstrap } from '../utility/bootstrap.js';
import { findCall } from '../utility/calls.js';
import { findDeclaration } from '../utility/declarations.js';
import { addNamedImports } from '../utility/imports.js';
import { readModuleMetadata } from '../utility/ng-module.js';
import { addProvider } from '../utility/providers.js';
import { refuse } from '../utility/refusal.js';
import { describePlace } from '../../configurator/program/place.js';
import { SourceFiles } from '../utility/source-files.js';
import { applyEdits, type TextEdit } from '../utility/text-edits.js';
import { findMainServer } from './server-files/index.js';

const HYDRATION = { name: 'provideClientHydration', module: '@angular/platform-browser' };
const MERGE = 'mergeApplicationConfig';
const PROVIDER = `${HYDRATION.name}()`;

/**
 * Adds `provideClientHydration()` for the browser and the server where it is missing. Event replay comes with it, since
 * Angular 22 by default.
 *
 * @throws NGXH1058 when there is no place for it
 */
export function addHydration(application: Application): Rule {
  return (tree) => {
    const missing = addTo(tree, application, application.main);
    if (missing) {
      throw refuse('NGXH1058', { place: describePlace(missing) });
    }
    // A server with a configuration of its own, which shares nothing with the browser, works without.
    addTo(tree, application, findMainServer(application));
  };
}

/** @returns the node that could not be extended */
function addTo(tree: Tree, { tsConfig }: Application, entry: string): ts.Node | undefined {
  const files = new SourceFiles(tree, tsConfig);
  const bootstrap = findBootstrap(files, entry);
  if (!bootstrap || findCall(files, entry, HYDRATION)) {
    return undefined;
  }

  const providers = findProviders(files, bootstrap);
  const edit = providers && addProvider(providers, PROVIDER);
  const place = edit
    ? { file: providers.getSourceFile(), edits: [edit] }
    : wrapConfiguration(files, bootstrap);
  if (!place) {
    return providers ?? bootstrap.call;
  }

  const { file, edits } = place;
  tree.overwrite(
    file.fileName,
    applyEdits(file.text, [...edits, ...addNamedImports(file, HYDRATION.module, [HYDRATION.name])]),
  );

  return undefined;
}

/** Merges a configuration that is a constant, but no object that is written out, with one that has our provider. */
function wrapConfiguration(
  files: SourceFiles,
  bootstrap: Bootstrap,
): { readonly file: ts.SourceFile; readonly edits: readonly TextEdit[] } | undefined {
  const name = bootstrap.kind === 'standalone' ? bootstrap.configuration : undefined;
  const node = name && ts.isIdentifier(name) && findDeclaration(files, name.getSourceFile(), name.text)?.node;
  const value = node && ts.isVariableDeclaration(node) ? node.initializer : undefined;
  if (!value) {
    return undefined;
  }

  const file = value.getSourceFile();

  return {
    file,
    edits: [
      { start: value.getStart(), end: value.getStart(), text: `${MERGE}(` },
      { start: value.getEnd(), end: value.getEnd(), text: `, { providers: [${PROVIDER}] })` },
      ...addNamedImports(file, '@angular/core', [MERGE]),
    ],
  };
}

/** The object that has, or may have, the providers of the whole application. */
function findProviders(files: SourceFiles, bootstrap: Bootstrap): ts.ObjectLiteralExpression | undefined {
  if (bootstrap.kind === 'standalone') {
    return bootstrap.configuration && findObject(files, bootstrap.configuration);
  }
  const { module } = bootstrap;
  const node = findDeclaration(files, module.getSourceFile(), module.text)?.node;

  return node && ts.isClassDeclaration(node) ? readModuleMetadata(node) : undefined;
}

/** The object literal that a configuration is, also behind a name or among what is merged. */
function findObject(
  files: SourceFiles,
  expression: ts.Expression,
  seen: ReadonlySet<ts.Node> = new Set(),
): ts.ObjectLiteralExpression | undefined {
  const value = unwrap(expression);
  if (ts.isObjectLiteralExpression(value)) {
    return value;
  }
  if (ts.isIdentifier(value)) {
    const node = findDeclaration(files, value.getSourceFile(), value.text)?.node;

    return node && ts.isVariableDeclaration(node) && node.initializer && !seen.has(node)
      ? findObject(files, node.initializer, new Set([...seen, node]))
      : undefined;
  }
  if (ts.isCallExpression(value) && value.expression.getText() === MERGE) {
    return value.arguments
      .map((argument) => findObject(files, argument, seen))
      .find((object) => object !== undefined);
  }

  return undefined;
}
