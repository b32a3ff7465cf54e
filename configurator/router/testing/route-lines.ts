import { createApplication } from '../../testing/files.js';
import { Evaluator } from '../../values/evaluator.js';
import { readRouterConfiguration } from '../router-configuration.js';
import type { RouteList, RouterConfiguration } from '../router-route.js';

const MAIN = `
  import { bootstrapApplication } from '@angular/platform-browser';
  import { provideRouter } from '@angular/router';
  import { App } from './app';
  import { routes } from './routes';
  bootstrapApplication(App, { providers: [provideRouter(routes)] });`;

/** Reads the router of an application whose main.ts, unless given, provides `routes` of src/routes.ts. */
export function read(files: Record<string, string>, main = MAIN): RouterConfiguration {
  const application = createApplication({
    'src/main.ts': main,
    'src/app.ts': 'export class App {}',
    ...files,
  });

  return readRouterConfiguration(application, new Evaluator(application), 'src/main.ts');
}

/** Routes as lines: `admin (adminGuard) [AdminPage]`, with those of their children indented. */
export function print({ routes, unresolved }: RouteList, indent = ''): string[] {
  return [
    ...routes.flatMap((route) => [
      [
        `${indent}${route.path.expression ?? (route.path.text || "''")}`,
        route.guards.length > 0 && `(${route.guards.map(({ name }) => name).join(' ')})`,
        route.component && `[${route.component.name}${route.component.declaration ? '' : '?'}]`,
        route.redirect && `-> ${route.redirect.target ?? '?'}`,
        route.hasMatcher && 'matcher',
        route.outlet && `outlet:${route.outlet}`,
        route.isConditional && 'maybe',
      ]
        .filter(Boolean)
        .join(' '),
      ...print(route.children, `${indent}  `),
    ]),
    ...unresolved.map(({ node, reason }) => `${indent}! ${reason} ${node.getText().replace(/\s+/g, ' ')}`),
  ];
}

/** The routes of one file that exports `routes`. */
export function readRoutes(routes: string, files: Record<string, string> = {}): string[] {
  return print(read({ 'src/routes.ts': routes, ...files }).list);
}
