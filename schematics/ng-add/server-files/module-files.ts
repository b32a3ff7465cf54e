import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import type { Application } from '../../utility/application.js';
import type { ModuleBootstrap } from '../../utility/bootstrap.js';
import { findDeclaration, type Declaration } from '../../utility/declarations.js';
import { describeSpecifier, printImport, readImportForm } from '../../utility/import-form.js';
import { readBootstrapped, readModuleMetadata } from '../../utility/ng-module.js';
import { refuse } from '../../utility/refusal.js';
import { describePlace } from '../../../configurator/program/place.js';
import type { SourceFiles } from '../../utility/source-files.js';
import { chooseFolder } from './app-folder.js';
import { createServerFile } from './file-creation.js';
import { createRoutesFile } from './routes-file.js';

const SERVER_MODULE = 'AppServerModule';

/**
 * Writes `main.server.ts` and, beside the root module, `app.module.server.ts`.
 *
 * @throws NGXH1055, NGXH1057 for a module that no other module can import or whose components are not to be seen
 */
export function createModuleFiles(
  tree: Tree,
  files: SourceFiles,
  setup: {
    readonly application: Application;
    readonly bootstrap: ModuleBootstrap;
    readonly mainServer: string;
  },
): void {
  const { application, bootstrap, mainServer } = setup;
  const { module } = bootstrap;
  const entry = module.getSourceFile();
  const form = readImportForm(entry, module.text);
  const declaration = findDeclaration(files, entry, module.text);
  if (!form || !declaration) {
    throw refuse('NGXH1055', { name: module.text, place: describePlace(module) });
  }

  const folder = chooseFolder(tree, application, declaration.node.getSourceFile().fileName);
  const path = posix.join(folder, 'app.module.server.ts');
  const lines = printServerModule({
    moduleName: module.text,
    moduleImport: printImport(form, module.text, path),
    components: listComponents(files, declaration, path),
  });
  createServerFile(tree, application, { path, lines });
  createRoutesFile(tree, application, folder);
  const specifier = describeSpecifier(posix.join('/', mainServer), path.replace(/\.ts$/, ''));
  createServerFile(tree, application, {
    path: mainServer,
    lines: [`export { ${SERVER_MODULE} as default } from '${specifier}';`],
  });
}

/** The components that the module starts, with the import of each. */
function listComponents(
  files: SourceFiles,
  { node }: Declaration,
  path: string,
): { readonly name: string; readonly importLine: string }[] {
  const file = node.getSourceFile();
  const metadata = ts.isClassDeclaration(node) ? readModuleMetadata(node) : undefined;
  const components = metadata && readBootstrapped(metadata);
  if (!components) {
    throw refuse('NGXH1057', { name: node.name?.getText() ?? 'default', place: describePlace(node) });
  }

  return components.map((component) => {
    const name = component.text;
    const exportName = findDeclaration(files, file, name)?.exportName;
    const own = exportName !== undefined && {
      name: exportName,
      module: describeSpecifier(path, file.fileName.replace(/\.ts$/, '')),
      from: path,
    };
    const form = readImportForm(file, name) ?? own;
    if (!form) {
      throw refuse('NGXH1055', { name, place: describePlace(component) });
    }

    return { name, importLine: printImport(form, name, path) };
  });
}

function printServerModule(content: {
  readonly moduleName: string;
  readonly moduleImport: string;
  readonly components: readonly { readonly name: string; readonly importLine: string }[];
}): string[] {
  return [
    "import { NgModule } from '@angular/core';",
    "import { provideServerRendering, withRoutes } from '@angular/ssr';",
    ...content.components.map(({ importLine }) => importLine),
    content.moduleImport,
    "import { serverRoutes } from './app.routes.server';",
    '',
    '@NgModule({',
    `  imports: [${content.moduleName}],`,
    '  providers: [provideServerRendering(withRoutes(serverRoutes))],',
    `  bootstrap: [${content.components.map(({ name }) => name).join(', ')}],`,
    '})',
    `export class ${SERVER_MODULE} {}`,
  ];
}
