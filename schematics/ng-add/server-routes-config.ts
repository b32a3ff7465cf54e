import { posix } from 'node:path';
import type { Rule, Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import type { Application } from '../utility/application.js';
import { findCall, walkImports } from '../utility/calls.js';
import { describeSpecifier } from '../utility/import-form.js';
import { addNamedImports, removeImports } from '../utility/imports.js';
import { readModuleMetadata } from '../utility/ng-module.js';
import { addProvider } from '../utility/providers.js';
import { refuse } from '../utility/refusal.js';
import { SourceFiles } from '../utility/source-files.js';
import { applyEdits, type TextEdit } from '../utility/text-edits.js';
import { findAppFolder } from './server-files/app-folder.js';
import { createRoutesFile } from './server-files/routes-file.js';

const SSR = '@angular/ssr';
/** Where `provideServerRendering()` came from before Angular 20. */
const FORMER = '@angular/platform-server';
const PROVIDE = 'provideServerRendering';
const ROUTES = 'withRoutes(serverRoutes)';

/**
 * Gives an application that is rendered on a server the server routes that it does not have yet.
 *
 * @throws NGXH1019 when there is no place for them
 */
export function addServerRoutesConfig(application: Application): Rule {
  return (tree) => {
    const { mainServer, tsConfig } = application;
    const files = new SourceFiles(tree, tsConfig);
    if (mainServer === undefined || findCall(files, mainServer, { name: 'withRoutes', module: SSR })) {
      return;
    }

    const place = findProvideCall(files, mainServer) ?? findServerModule(files, mainServer);
    if (!place) {
      throw refuse('NGXH1019', { file: mainServer });
    }

    const { file } = place;
    const routes = findRoutes(tree, application);
    tree.overwrite(
      file.fileName,
      applyEdits(file.text, [
        ...place.edits,
        ...addNamedImports(file, SSR, [...place.names, 'withRoutes']),
        ...addNamedImports(file, describeSpecifier(file.fileName, routes.replace(/\.ts$/, '')), [
          'serverRoutes',
        ]),
      ]),
    );
  };
}

interface Place {
  readonly file: ts.SourceFile;
  readonly edits: readonly TextEdit[];
  /** What the edits use of `@angular/ssr`, besides `withRoutes`. */
  readonly names: readonly string[];
}

function findProvideCall(files: SourceFiles, mainServer: string): Place | undefined {
  const call = findCall(files, mainServer, { name: PROVIDE, module: SSR });
  const former = call ? undefined : findCall(files, mainServer, { name: PROVIDE, module: FORMER });
  const found = call ?? former;
  if (!found) {
    return undefined;
  }

  const file = found.getSourceFile();
  const { end } = found.arguments;
  const text = `${found.arguments.length > 0 ? ', ' : ''}${ROUTES}`;

  return {
    file,
    edits: [...(former ? removeImports(file, new Set([PROVIDE])) : []), { start: end, end, text }],
    names: former ? [PROVIDE] : [],
  };
}

/** The module that the server starts, which imported `ServerModule` before there was a provider. */
function findServerModule(files: SourceFiles, mainServer: string): Place | undefined {
  for (const file of walkImports(files, mainServer)) {
    for (const node of file.statements.filter((statement) => ts.isClassDeclaration(statement))) {
      const metadata = readModuleMetadata(node);
      const edit = metadata && addProvider(metadata, `${PROVIDE}(${ROUTES})`);
      if (metadata) {
        return edit && { file, edits: [edit], names: [PROVIDE] };
      }
    }
  }

  return undefined;
}

function findRoutes(tree: Tree, application: Application): string {
  const folder = findAppFolder(tree, application);
  const path = posix.join(folder, 'app.routes.server.ts');

  return tree.exists(path) ? path : createRoutesFile(tree, application, folder);
}
