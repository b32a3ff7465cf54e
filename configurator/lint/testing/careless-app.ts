import { analyseApplication } from '../../analysis.js';
import type { FileSystem } from '../../files/file-system.js';
import { readServerRoutes } from '../../server-routes/server-routes.js';
import { Evaluator } from '../../values/evaluator.js';
import { createLintInput, type LintInput } from '../lint-input.js';

const MAIN = `
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { App } from './app';
import { routes } from './app.routes';

bootstrapApplication(App, { providers: [provideRouter(routes)] });
`;

const SERVER = `
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { App } from './app';
import { serverRoutes } from './app.routes.server';

export default (context) =>
  bootstrapApplication(App, { providers: [provideServerRendering(withRoutes(serverRoutes))] }, context);
`;

const APP = `
import { Component } from '@angular/core';

@Component({ selector: 'app-root', template: '' })
export class App {}

@Component({ selector: 'app-page', template: '' })
export class Page {}

@Component({ selector: 'app-not-found', template: '' })
export class NotFound {}
`;

export interface CarelessFiles {
  /** Elements of the router's array, one a line from line 6 on; `Page`, `NotFound` and `guard` are there. */
  readonly routes: readonly string[];
  /** Elements of the server routes' array, one a line from line 4 on. */
  readonly serverRoutes: readonly string[];
  /** Further files by their name in `src/`. */
  readonly files?: Readonly<Record<string, string>>;
  /** A further line of the router's file, in the place of line 4. */
  readonly imports?: string;
}

/** An application with these routes and server routes, as the rules see it. */
export function readCarelessApp({
  routes,
  serverRoutes,
  files = {},
  imports = '',
}: CarelessFiles): LintInput {
  const all: Readonly<Record<string, string>> = {
    '/src/main.ts': MAIN,
    '/src/main.server.ts': SERVER,
    '/src/app.ts': APP,
    '/src/guard.ts': 'export const guard = () => true;\n',
    '/src/app.routes.ts': [
      `import type { Routes } from '@angular/router';`,
      `import { NotFound, Page } from './app';`,
      `import { guard } from './guard';`,
      imports,
      'export const routes: Routes = [',
      ...routes.map((route) => `  ${route},`),
      '];',
    ].join('\n'),
    '/src/app.routes.server.ts': [
      `import { PrerenderFallback, RenderMode, type ServerRoute } from '@angular/ssr';`,
      '',
      'export const serverRoutes: ServerRoute[] = [',
      ...serverRoutes.map((route) => `  ${route},`),
      '];',
    ].join('\n'),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`/src/${name}`, text])),
  };
  const fileSystem: FileSystem = { fileExists: (path) => path in all, readFile: (path) => all[path] };
  const analysis = analyseApplication(fileSystem, {
    main: 'src/main.ts',
    mainServer: 'src/main.server.ts',
    entries: ['src/main.ts', 'src/main.server.ts'],
    tsConfig: undefined,
    libraries: [],
  });
  const { application } = analysis;

  return createLintInput(
    analysis,
    readServerRoutes(application, new Evaluator(application), 'src/main.server.ts'),
  );
}
