import { analyseApplication, type RouteAnalysis } from '../analysis.js';
import type { ModeOptions } from '../modes/mode-options.js';
import { createFiles } from './files.js';

export interface AnalysedApp {
  /** Elements of the array of routes; `Page`, `Layout` and `NotFound` are components, `auth` is a guard. */
  readonly routes: string;
  /** Files beside app.routes.ts, by their names, and statements in front of its array. */
  readonly files?: Readonly<Record<string, string>>;
  readonly statements?: string;
  readonly options?: Partial<ModeOptions>;
  /** Files that are compiled besides main.ts, from the root: `src/app/main.server.ts`. */
  readonly entries?: readonly string[];
  /** Features of `provideRouter()`: `withComponentInputBinding()`. */
  readonly features?: string;
}

const MAIN = `import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { App } from './app/pages';
import { routes } from './app/app.routes';

bootstrapApplication(App, { providers: [provideRouter(routes, FEATURES)] });
`;

const PAGES = `import { Component } from '@angular/core';
${['App', 'Page', 'Layout', 'NotFound'].map((name) => `@Component({ template: '' }) export class ${name} {}`).join('\n')}
`;

/** What the configurator makes of an application in memory. */
export function analyse({
  routes,
  files = {},
  statements = '',
  options,
  entries = [],
  features,
}: AnalysedApp): RouteAnalysis {
  const workspace = {
    'src/main.ts': MAIN.replace(', FEATURES', features === undefined ? '' : `, ${features}`),
    'src/app/pages.ts': PAGES,
    'src/app/guards.ts': 'export const auth = () => true;\n',
    'src/app/app.routes.ts': `import { auth } from './guards';
import { Layout, NotFound, Page } from './pages';
${statements}
export const routes = [${routes}];
`,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/app/${name}`, text])),
  };

  return analyseApplication(
    createFiles(workspace),
    { entries: ['src/main.ts', ...entries], main: 'src/main.ts', tsConfig: undefined, libraries: [] },
    options,
  );
}

/** The planned server routes, a line each: `about: Prerender (static path)`, `**: Server 404 (no other route matches)`. */
export function describePlan(app: AnalysedApp): string[] {
  return analyse(app).plan.map(({ entry: { path, mode, status, reason } }) =>
    [`${path.text}: ${mode}`, ...(status === undefined ? [] : [status]), `(${reason})`].join(' '),
  );
}

/** The plan without the `**` that every application has. */
export function describeRoutes(app: AnalysedApp): string[] {
  return describePlan(app).slice(0, -1);
}
