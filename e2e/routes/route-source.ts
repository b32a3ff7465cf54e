import { listAll, TARGET, type RouteModel } from './route-model.js';

/**
 * The source files of an application with the routes, by their paths.
 *
 * @param serverRoutes text of app.routes.server.ts; none for an application without it
 */
export function writeSource(routes: readonly RouteModel[], serverRoutes?: string): Map<string, string> {
  const files = new Map([
    ['/src/main.ts', MAIN],
    ['/src/app/guards.ts', 'export const canActivate = () => true;\nexport const canMatch = () => true;\n'],
    ['/src/app/pages.ts', PAGES_HEADER + listAll(routes).map(writePage).join('')],
  ]);
  if (serverRoutes !== undefined) {
    files.set('/src/main.server.ts', MAIN_SERVER).set('/src/app/app.routes.server.ts', serverRoutes);
  }
  const writer = { files };
  files.set('/src/app/app.routes.ts', writeRoutesFile(routes, writer));

  return files;
}

/** The condition of conditional routes. */
const CONDITION = '(globalThis as any).hasMore';

const MAIN = `import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { App } from './app/pages';
import { routes } from './app/app.routes';

bootstrapApplication(App, { providers: [provideRouter(routes)] });
`;

const MAIN_SERVER = `import { provideServerRendering, withRoutes } from '@angular/ssr';
import { serverRoutes } from './app/app.routes.server';

provideServerRendering(withRoutes(serverRoutes));
`;

const PAGES_HEADER = `import { Component, inject, REQUEST } from '@angular/core';

@Component({ selector: 'app-root', template: '' })
export class App {}
`;

function writePage({ id, uses }: RouteModel): string {
  const body = { window: ' width = window.innerWidth; ', request: ' request = inject(REQUEST); ' };

  return `\n@Component({ template: '' })\nexport class Page${id} {${uses ? body[uses] : ''}}\n`;
}

interface Writer {
  readonly files: Map<string, string>;
}

function writeRoutesFile(routes: readonly RouteModel[], writer: Writer): string {
  return `import { Routes } from '@angular/router';
import { canActivate, canMatch } from './guards';
import * as pages from './pages';

export const routes: Routes = ${writeArray(routes, writer)};
`;
}

function writeArray(routes: readonly RouteModel[], writer: Writer): string {
  const items = routes.flatMap((route, index) => {
    const text = writeRoute(route, writer);
    const next = routes[index + 1];
    if (route.branch === undefined) {
      return [text];
    }
    if (route.branch === 'then') {
      const other = next?.branch === 'else' ? writeRoute(next, writer) : '';

      return [`...(${CONDITION} ? [${text}] : [${other}])`];
    }

    return routes[index - 1]?.branch === 'then' ? [] : [`...(${CONDITION} ? [] : [${text}])`];
  });

  return `[\n${items.join(',\n')}\n]`;
}

function writeRoute(route: RouteModel, writer: Writer): string {
  const { id, kind, guard, outlet, pathMatch } = route;
  const page = kind === 'component' || kind === 'matcher';
  const properties = [
    kind === 'matcher' ? 'matcher: () => null' : `path: ${JSON.stringify(route.path)}`,
    pathMatch && `pathMatch: '${pathMatch}'`,
    page &&
      (route.isLazy
        ? `loadComponent: () => import('./pages').then((m) => m.Page${id})`
        : `component: pages.Page${id}`),
    kind === 'redirect' && `redirectTo: '${TARGET}'`,
    kind === 'redirect-function' && `redirectTo: () => '${TARGET}'`,
    guard && `${guard}: [${guard === 'canMatch' ? 'canMatch' : 'canActivate'}]`,
    outlet && `outlet: '${outlet}'`,
    route.children.length > 0 && writeChildren(route, writer),
  ].filter((property) => typeof property === 'string');

  return `{ ${properties.join(', ')} }`;
}

function writeChildren({ id, isLazy, children }: RouteModel, writer: Writer): string {
  if (!isLazy) {
    return `children: ${writeArray(children, writer)}`;
  }
  writer.files.set(`/src/app/lazy${id}.routes.ts`, writeRoutesFile(children, writer));

  return `loadChildren: () => import('./lazy${id}.routes').then((m) => m.routes)`;
}
