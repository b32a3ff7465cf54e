import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import type { Application } from '../../utility/application.js';
import type { StandaloneBootstrap } from '../../utility/bootstrap.js';
import { describeSpecifier, printImport, readImportForm } from '../../utility/import-form.js';
import { refuse } from '../../utility/refusal.js';
import { describePlace } from '../../../configurator/program/place.js';
import type { SourceFiles } from '../../utility/source-files.js';
import { shareConfiguration } from './configuration.js';
import { createServerFile } from './file-creation.js';
import { createRoutesFile } from './routes-file.js';

/**
 * Writes `main.server.ts` and, beside the configuration that it shares with the browser, `app.config.server.ts`.
 *
 * @throws NGXH1055, NGXH1056 when the component or the configuration is one that only the browser's entry has
 */
export function createStandaloneFiles(
  tree: Tree,
  files: SourceFiles,
  setup: {
    readonly application: Application;
    readonly bootstrap: StandaloneBootstrap;
    readonly mainServer: string;
  },
): void {
  const { application, bootstrap } = setup;
  const { component } = bootstrap;
  const file = component.getSourceFile();
  const mainServer = posix.join('/', setup.mainServer);
  const form = readImportForm(file, component.text);
  // A component that is written in the entry itself cannot be had without starting the browser's application.
  if (!form) {
    throw refuse('NGXH1055', { name: component.text, place: describePlace(component) });
  }

  const shared = shareConfiguration(tree, files, { application, bootstrap });
  const serverConfig = posix.join(shared.folder, 'app.config.server.ts');
  createServerFile(tree, application, {
    path: serverConfig,
    lines: printServerConfig(shared.print(serverConfig)),
  });
  createRoutesFile(tree, application, shared.folder);
  createServerFile(tree, application, {
    path: mainServer,
    lines: [
      "import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';",
      printImport(form, component.text, mainServer),
      `import { config } from '${describeSpecifier(mainServer, serverConfig.replace(/\.ts$/, ''))}';`,
      '',
      'const bootstrap = (context: BootstrapContext) =>',
      `  bootstrapApplication(${component.text}, config, context);`,
      '',
      'export default bootstrap;',
    ],
  });
}

/** @param importLine imports the shared configuration as `appConfig` */
function printServerConfig(importLine: string): string[] {
  return [
    "import { mergeApplicationConfig, type ApplicationConfig } from '@angular/core';",
    "import { provideServerRendering, withRoutes } from '@angular/ssr';",
    importLine,
    "import { serverRoutes } from './app.routes.server';",
    '',
    'const serverConfig: ApplicationConfig = {',
    '  providers: [provideServerRendering(withRoutes(serverRoutes))],',
    '};',
    '',
    'export const config = mergeApplicationConfig(appConfig, serverConfig);',
  ];
}
