import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each feature has routes, pages, a widget, a service and a guard. */
const FILES_OF_A_FEATURE = 5;

/** The files that every application has besides: main.ts, app.ts, app.config.ts, app.routes.ts and not-found.ts. */
const FILES_OF_THE_ROOT = 5;

/** How many pages a feature declares; its routes take turns in showing them. */
const PAGES_OF_A_FEATURE = 8;

/**
 * Writes an application of standalone lazy features: list pages, detail pages whose parameter is bound to an input
 * and loaded by a service, pages behind a guard, pages that read the request or use the browser, redirects.
 *
 * @param {string} directory Replaced.
 * @param {{ routes: number, files: number }} size Routes of the features, and all files together.
 * @returns {{ routes: number, files: number }} What has been written; files come in whole features.
 */
export function createRoutesApp(directory, { routes, files }) {
  rmSync(directory, { recursive: true, force: true });
  const features = Math.max(1, Math.round((files - FILES_OF_THE_ROOT) / FILES_OF_A_FEATURE));
  const contents = new Map(Object.entries(writeRoot(features)));
  for (let feature = 0; feature < features; feature++) {
    const count = Math.floor(((feature + 1) * routes) / features) - Math.floor((feature * routes) / features);
    for (const [name, text] of Object.entries(writeFeature(feature, count))) {
      contents.set(`src/app/feature-${feature}/${name}`, text);
    }
  }
  for (const [path, text] of contents) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  writeFileSync(join(directory, 'tsconfig.json'), '{ "compilerOptions": { "target": "ES2022" } }\n');
  return { routes, files: contents.size };
}

/** @param {number} features */
function writeRoot(features) {
  const lazy = Array.from(
    { length: features },
    (_, feature) =>
      `  { path: 'feature-${feature}', loadChildren: () => import('./feature-${feature}/routes').then((m) => m.routes) },\n`,
  );
  return {
    'src/main.ts': `import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, appConfig);
`,
    'src/app/app.ts': writeComponent({
      name: 'App',
      imports: ['RouterOutlet'],
      template: '<router-outlet />',
    }),
    'src/app/app.config.ts': `import { ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = { providers: [provideRouter(routes, withComponentInputBinding())] };
`,
    'src/app/app.routes.ts': `import { Routes } from '@angular/router';
import { NotFound } from './not-found';

export const routes: Routes = [
${lazy.join('')}  { path: '**', component: NotFound },
];
`,
    'src/app/not-found.ts': writeComponent({ name: 'NotFound', template: '<h1>Not found</h1>' }),
  };
}

/**
 * @param {number} feature
 * @param {number} routes
 * @returns {Record<string, string>} Text by file name.
 */
function writeFeature(feature, routes) {
  const pages = Array.from({ length: PAGES_OF_A_FEATURE }, (_, page) => writePage(feature, page));
  const list = Array.from({ length: routes }, (_, route) => `  ${writeRoute(feature, route)},\n`);
  return {
    'routes.ts': `import { Routes } from '@angular/router';
import { guard${feature} } from './guard';
import { ${Array.from(pages, (_, page) => `Page${feature}x${page}`).join(', ')} } from './pages';

export const routes: Routes = [
${list.join('')}];
`,
    'pages.ts': `import { afterNextRender, Component, computed, inject, input, REQUEST } from '@angular/core';
import { Service${feature} } from './service';
import { Widget${feature} } from './widget';

${pages.join('\n')}`,
    'widget.ts': writeComponent({ name: `Widget${feature}`, template: '<p>{{ 1 + 1 }}</p>' }),
    'service.ts': `import { Injectable } from '@angular/core';

export interface Item${feature} {
  id: string;
  title: string;
}

@Injectable({ providedIn: 'root' })
export class Service${feature} {
  readonly #items: Item${feature}[] = [];

  list(): readonly Item${feature}[] {
    return this.#items;
  }

  getById(id: string): Item${feature} | undefined {
    return this.#items.find((item) => item.id === id);
  }
}
`,
    'guard.ts': `import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';

export const guard${feature}: CanActivateFn = () => inject(Router).parseUrl('/');
`,
  };
}

/**
 * @param {number} feature
 * @param {number} route
 */
function writeRoute(feature, route) {
  const component = `Page${feature}x${route % PAGES_OF_A_FEATURE}`;
  if (route === 0) return `{ path: '', component: ${component} }`;
  if (route % 10 === 9) return `{ path: 'old-${route}', redirectTo: '/feature-${feature}' }`;
  if (route % 10 === 7)
    return `{ path: 'secret-${route}', component: ${component}, canActivate: [guard${feature}] }`;
  return route % 3 === 1
    ? `{ path: 'items-${route}/:id', component: ${component} }`
    : `{ path: 'page-${route}', component: ${component} }`;
}

/**
 * @param {number} feature
 * @param {number} page
 */
function writePage(feature, page) {
  const extra = [
    '',
    '',
    `readonly agent = inject(REQUEST)?.headers.get('user-agent');`,
    'readonly width = window.innerWidth;',
  ];
  return `@Component({
  selector: 'app-page-${feature}-${page}',
  imports: [Widget${feature}],
  template: \`
    <h1>{{ item()?.title }}</h1>
    @for (other of service.list(); track other.id) {
      <a [href]="'/feature-${feature}/' + other.id">{{ other.title }}</a>
    }
    <app-widget-${feature} />
  \`,
})
export class Page${feature}x${page} {
  readonly id = input('');
  readonly item = computed(() => this.service.getById(this.id()));
  ${extra[page % extra.length]}
  protected readonly service = inject(Service${feature});

  constructor() {
    afterNextRender(() => localStorage.setItem('last', this.id()));
  }
}
`;
}

/** @param {{ name: string, imports?: readonly string[], template: string }} component */
function writeComponent({ name, imports = [], template }) {
  const selector = `app-${name.replace(/\d+/, '-$&').toLowerCase()}`;
  return `import { Component } from '@angular/core';
${imports.map((imported) => `import { ${imported} } from '@angular/router';\n`).join('')}
@Component({ selector: '${selector}', imports: [${imports.join(', ')}], template: \`${template}\` })
export class ${name} {}
`;
}
