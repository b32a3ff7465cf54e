import { addTo } from '../../testing/ng-add.js';
import { changeJson } from '../../testing/workspace.js';

const MAIN = '/src/main.ts';
const CONFIG = '/src/app/app.config.ts';
const SERVER_CONFIG = '/src/app/app.config.server.ts';

describe('a configuration in main.ts', () => {
  it('moves to app.config.ts, with what it uses', async () => {
    const tree = await addTo((app) => {
      app.delete(CONFIG);
      app.overwrite(
        MAIN,
        `\
import { enableProdMode, InjectionToken, isDevMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import './app/polyfills';
import { App } from './app/app';
import { routes } from './app/app.routes';
import * as settings from './settings';

/** Where the shop's data comes from. */
const API = new InjectionToken<string>('API');

// Used by the configuration alone.
export function readUrl() {
  return settings.url;
}

if (!isDevMode()) {
  enableProdMode();
}

bootstrapApplication(App, {
  providers: [
    provideRouter(routes, withComponentInputBinding()),
    { provide: API, useFactory: () => readUrl() },
  ],
}).catch((err) => console.error(err));
`,
      );
      app.create('/src/settings.ts', "export const url = '/api';\n");
      app.create('/src/app/polyfills.ts', 'export {};\n');
    });

    expect(tree.readText(MAIN)).toBe(`\
import { enableProdMode, isDevMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import './app/polyfills';
import { App } from './app/app';
import { appConfig } from './app/app.config';

if (!isDevMode()) {
  enableProdMode();
}

bootstrapApplication(App, appConfig).catch((err) => console.error(err));
`);
    expect(tree.readText(CONFIG)).toBe(`\
import type { ApplicationConfig } from '@angular/core';
import { InjectionToken } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { routes } from './app.routes';
import * as settings from '../settings';
import { provideClientHydration } from '@angular/platform-browser';

/** Where the shop's data comes from. */
const API = new InjectionToken<string>('API');

// Used by the configuration alone.
export function readUrl() {
  return settings.url;
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(routes, withComponentInputBinding()),
    { provide: API, useFactory: () => readUrl() },
    provideClientHydration(),
  ],
};
`);
    expect(tree.readText(SERVER_CONFIG)).toContain("import { appConfig } from './app.config';");
  });

  it('is written where there is none at all', async () => {
    const tree = await addTo((app) => {
      app.delete(CONFIG);
      app.overwrite(
        MAIN,
        "import { bootstrapApplication } from '@angular/platform-browser';\nimport { App } from './app/app';\n\nbootstrapApplication(App);\n",
      );
    });

    expect(tree.readText(MAIN)).toContain('bootstrapApplication(App, appConfig);');
    expect(tree.readText(CONFIG)).toContain('  providers: [provideClientHydration()],\n');
  });

  it('moves as the constant that it is, under its name', async () => {
    const tree = await addTo((app) => {
      app.delete(CONFIG);
      app.overwrite(
        MAIN,
        `\
import { ApplicationConfig } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';

const shopConfig: ApplicationConfig = { providers: [] };

bootstrapApplication(App, shopConfig);
`,
      );
    });

    expect(tree.readText(MAIN)).toBe(`\
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { shopConfig } from './app/app.config';

bootstrapApplication(App, shopConfig);
`);
    expect(tree.readText(CONFIG)).toContain(
      'export const shopConfig: ApplicationConfig = { providers: [provideClientHydration()] };',
    );
    expect(tree.readText(SERVER_CONFIG)).toContain("import { shopConfig as appConfig } from './app.config';");
  });

  it('stays where it is when another file than app.config.ts has it', async () => {
    const tree = await addTo((app) => {
      app.rename(CONFIG, '/src/core/setup.ts');
      app.overwrite(
        '/src/core/setup.ts',
        app.readText('/src/core/setup.ts').replace("'./app.r", "'../app/app.r"),
      );
      app.create('/src/core/index.ts', "export * from './setup';\n");
      app.overwrite(MAIN, app.readText(MAIN).replace('./app/app.config', '@core'));
      changeJson(app, '/tsconfig.json', [['compilerOptions', 'paths'], { '@core': ['./src/core/index.ts'] }]);
    });

    expect(tree.readText('/src/core/app.config.server.ts')).toContain("import { appConfig } from '@core';");
    expect(tree.readText('/src/core/setup.ts')).toContain('provideClientHydration()');
    expect(tree.readText('/src/main.server.ts')).toContain(
      "import { config } from './core/app.config.server';",
    );
    expect(tree.exists('/src/core/app.routes.server.ts')).toBe(true);
  });

  it('is merged, or starts in a file that main.ts loads', async () => {
    const tree = await addTo((app) => {
      app.rename(CONFIG, '/src/app/base.config.ts');
      app.create(
        '/src/bootstrap.ts',
        `\
import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import Root from './app/root';
import { appConfig } from './app/base.config';

bootstrapApplication(Root, mergeApplicationConfig(appConfig, { providers: [] }));
`,
      );
      app.create('/src/app/root.ts', "export { App as default } from './app';\n");
      app.overwrite(MAIN, "import('./bootstrap').catch((err) => console.error(err));\n");
    });

    expect(tree.readText('/src/bootstrap.ts')).toContain('bootstrapApplication(Root, sharedConfig);');
    expect(tree.readText(CONFIG)).toContain(
      'sharedConfig: ApplicationConfig = mergeApplicationConfig(appConfig, { providers: [] });',
    );
    expect(tree.readText('/src/app/base.config.ts')).toContain('provideClientHydration()');
    expect(tree.readText('/src/main.server.ts')).toContain("import Root from './app/root';");
  });

  it('is merged with ours where a function makes it', async () => {
    const tree = await addTo((app) =>
      app.overwrite(
        CONFIG,
        "import { ApplicationConfig } from '@angular/core';\nimport { create } from './create';\n\nexport const appConfig: ApplicationConfig = create({ url: '/api' });\n",
      ),
    );

    expect(tree.readText(CONFIG)).toBe(`\
import { ApplicationConfig, mergeApplicationConfig } from '@angular/core';
import { create } from './create';
import { provideClientHydration } from '@angular/platform-browser';

export const appConfig: ApplicationConfig = mergeApplicationConfig(create({ url: '/api' }), { providers: [provideClientHydration()] });
`);
  });

  it.each([
    [
      'spread',
      '{ ...base }',
      'mergeApplicationConfig({ ...base }, { providers: [provideClientHydration()] })',
    ],
    ['a name', '{ providers }', '{ providers: [providers, provideClientHydration()] }'],
    ['a call', '{ providers: list() }', '{ providers: [list(), provideClientHydration()] }'],
    [
      'checked by its type',
      '{ providers: [a] } satisfies C',
      '{ providers: [a, provideClientHydration()] } satisfies C',
    ],
    [
      'of several lines',
      '{\n  providers: [\n    a, // why\n    b,\n  ],\n}',
      '{\n  providers: [\n    a, // why\n    b,\n    provideClientHydration(),\n  ],\n}',
    ],
  ])('has providers that are %s', async (_name, before, after) => {
    const tree = await addTo((app) => app.overwrite(CONFIG, `export const appConfig = ${before};\n`));

    expect(tree.readText(CONFIG)).toContain(`export const appConfig = ${after};\n`);
  });

  it('moves out of a function, whose own names it does not use', async () => {
    const tree = await addTo((app) => {
      app.delete(CONFIG);
      app.overwrite(
        MAIN,
        `\
/* The shop. */
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { routes } from './app/app.routes';
import type { Route } from '@angular/router';

async function start(root: Document) {
  await root.fonts.ready;
  await bootstrapApplication(App, {
    providers: [
      // The routes of the shop.
      { provide: 'ROUTES', useValue: routes satisfies Route[] },
    ],
  });
}

void start(document);
`,
      );
    });

    expect(tree.readText(MAIN)).toContain('  await bootstrapApplication(App, appConfig);\n');
    expect(tree.readText(MAIN)).not.toContain('Route');
    expect(tree.readText(CONFIG)).toBe(`\
import type { ApplicationConfig } from '@angular/core';
import { routes } from './app.routes';
import type { Route } from '@angular/router';
import { provideClientHydration } from '@angular/platform-browser';

export const appConfig: ApplicationConfig = {
  providers: [
    // The routes of the shop.
    { provide: 'ROUTES', useValue: routes satisfies Route[] },
    provideClientHydration(),
  ],
};
`);
  });

  it('keeps the line breaks of Windows, in new files as well', async () => {
    const tree = await addTo((app) => {
      app.delete(CONFIG);
      app.overwrite(
        MAIN,
        "import { bootstrapApplication } from '@angular/platform-browser';\r\nimport { App } from './app/app';\r\n\r\nbootstrapApplication(App, {\r\n  providers: [],\r\n});\r\n",
      );
    });

    for (const path of [MAIN, CONFIG, SERVER_CONFIG, '/src/main.server.ts']) {
      expect(tree.readText(path).replaceAll('\r\n', '')).not.toContain('\n');
    }
  });
});
