import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { buildOption, changeJson, readJson, Runner } from '../testing/workspace.js';

const HOSTS = { allowedHosts: ['example.com'] };
const CONFIG = '/src/app/app.config.ts';
const SERVER_CONFIG = '/src/app/app.config.server.ts';
const ROUTES = '/src/app/app.routes.server.ts';

async function addToServerApp(
  change: (tree: UnitTestTree) => void = () => undefined,
): Promise<{ tree: UnitTestTree; runner: Runner }> {
  const runner = new Runner();
  const app = await runner.createApp({ ssr: true });
  change(app);

  return { tree: await runner.run('ng-add', HOSTS, app), runner };
}

describe('ng add in an application with a server', () => {
  it('leaves the files that need no change', async () => {
    const before = await new Runner().createApp({ ssr: true });
    const { tree, runner } = await addToServerApp();

    for (const path of ['/src/main.server.ts', CONFIG, SERVER_CONFIG, ROUTES, '/tsconfig.app.json']) {
      expect(tree.readText(path)).toBe(before.readText(path));
    }
    expect(runner.logged).not.toMatch(/NGXH/);
    expect(runner.tasks).toEqual([]);
  });

  it('leaves server routes to their author, untouched or not', async () => {
    const own =
      "import { RenderMode } from '@angular/ssr';\nexport const serverRoutes = [{ path: '**', renderMode: RenderMode.Client }];\n";
    const { tree } = await addToServerApp((app) => app.overwrite(ROUTES, own));

    expect(tree.readText(ROUTES)).toBe(own);
  });

  it('keeps an entry, a platform and a mode of its own', async () => {
    const { tree } = await addToServerApp((app) => {
      app.rename('/src/server.ts', '/src/node/main.ts');
      changeJson(app, '/angular.json', [buildOption('ssr'), { entry: 'src/node/main.ts', platform: 'node' }]);
    });
    changeJson(tree, '/angular.json', [buildOption('outputMode'), 'static']);
    const again = await new Runner().run('ng-add', {}, tree);

    expect(again.readText('/src/node/main.ts')).toContain('app.use(hybrid());');
    expect(readJson(again, '/angular.json', buildOption())).toMatchObject({
      outputMode: 'static',
      ssr: { entry: 'src/node/main.ts', platform: 'node' },
    });
  });

  it('adds a server program to an application that was only prerendered', async () => {
    const { tree } = await addToServerApp((app) => {
      app.delete('/src/server.ts');
      changeJson(app, '/angular.json', [buildOption('ssr'), undefined]);
      changeJson(app, '/angular.json', [buildOption('outputMode'), 'static']);
    });

    expect(tree.readText('/src/server.ts')).toContain('app.use(hybrid());');
    expect(readJson(tree, '/angular.json', buildOption())).toMatchObject({
      outputMode: 'server',
      ssr: { entry: 'src/server.ts' },
    });
  });

  it("replaces Angular's own start script, and leaves one of the author's", async () => {
    const at = ['scripts', 'serve:ssr:shop'];
    const { tree } = await addToServerApp((app) =>
      changeJson(app, '/package.json', [at, 'node dist/shop/server/server.mjs']),
    );
    const { tree: own, runner } = await addToServerApp((app) =>
      changeJson(app, '/package.json', [at, 'pm2 start dist/shop/server/server.mjs']),
    );

    expect(readJson(tree, '/package.json', at)).toBe(
      'node --import ngx-hybrid/localhost dist/server/server.mjs',
    );
    expect(readJson(own, '/package.json', at)).toBe('pm2 start dist/shop/server/server.mjs');
    expect(runner.logged).toMatch(/^info: NGXH1018: .*node --import ngx-hybrid\/localhost dist\/server/m);
  });
});

describe('hydration', () => {
  it('is left as it is, event replay included', async () => {
    const { tree } = await addToServerApp((app) =>
      app.overwrite(
        CONFIG,
        app
          .readText(CONFIG)
          .replace('provideClientHydration()', 'provideClientHydration(withEventReplay())')
          .replace('{ provideClientHydration }', '{ provideClientHydration, withEventReplay }'),
      ),
    );
    const config = tree.readText(CONFIG);

    expect(config.match(/provideClientHydration\(/g)).toHaveLength(1);
    expect(config).toContain('provideClientHydration(withEventReplay())');
  });

  it('is added where it went missing, also with our builder', async () => {
    const { tree } = await addToServerApp();
    tree.overwrite(CONFIG, tree.readText(CONFIG).replace(/,\s*provideClientHydration\(\)/, ''));

    const again = await new Runner().run('ng-add', HOSTS, tree);

    expect(again.readText(CONFIG)).toContain('provideClientHydration()');
    expect(again.readText('/angular.json')).toContain('"builder": "ngx-hybrid:prerender"');
  });
});

describe('BootstrapContext', () => {
  const MAIN = '/src/main.server.ts';
  const CONFIGURATION = "import { config } from './app/app.config.server';";
  const IMPORT = `import { bootstrapApplication } from '@angular/platform-browser';\n${CONFIGURATION}`;
  const EXTENDED = `import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';\n${CONFIGURATION}`;

  it.each([
    [
      'const bootstrap = () => bootstrapApplication(App, config);',
      'const bootstrap = (context: BootstrapContext) => bootstrapApplication(App, config, context);',
    ],
    [
      'export default function () { return bootstrapApplication(App, config); }',
      'export default function (context: BootstrapContext) { return bootstrapApplication(App, config, context); }',
    ],
    [
      'export default async () => { await ready(); return bootstrapApplication(App); };',
      'export default async (context: BootstrapContext) => { await ready(); return bootstrapApplication(App, undefined, context); };',
    ],
  ])('is passed on by %s', async (before, after) => {
    const { tree } = await addToServerApp((app) => app.overwrite(MAIN, `${IMPORT}\n\n${before}\n`));

    expect(tree.readText(MAIN)).toBe(`${EXTENDED}\n\n${after}\n`);
  });

  it('is passed on under the name that it has', async () => {
    const { tree } = await addToServerApp((app) =>
      app.overwrite(
        MAIN,
        `${EXTENDED.replace('type ', '')}\nexport default (ctx: BootstrapContext) => bootstrapApplication(App, config);\n`,
      ),
    );

    expect(tree.readText(MAIN)).toContain(
      '(ctx: BootstrapContext) => bootstrapApplication(App, config, ctx);',
    );
  });

  it('is asked for where the entry has an unknown form, and nothing is changed', async () => {
    const text = `${IMPORT}\nexport default bootstrapApplication(App, config);\n`;

    await expect(addToServerApp((app) => app.overwrite(MAIN, text))).rejects.toThrow(
      /^NGXH1017: .*main\.server\.ts/,
    );
  });
});

describe('server routes', () => {
  it('are given to a server configuration that has none', async () => {
    const { tree } = await addToServerApp((app) => {
      app.delete(ROUTES);
      app.overwrite(
        SERVER_CONFIG,
        "import { provideServerRendering } from '@angular/ssr';\n\nexport const config = { providers: [provideServerRendering()] };\n",
      );
      app.overwrite(
        '/src/main.server.ts',
        "import { config } from './app/app.config.server';\nexport default config;\n",
      );
    });

    expect(tree.readText(SERVER_CONFIG)).toBe(`\
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { serverRoutes } from './app.routes.server';

export const config = { providers: [provideServerRendering(withRoutes(serverRoutes))] };
`);
    expect(tree.readText(ROUTES)).toContain('RenderMode.Prerender');
  });

  it('are given to the function of today where that of Angular 19 is imported', async () => {
    const { tree } = await addToServerApp((app) =>
      app.overwrite(
        SERVER_CONFIG,
        "import { provideServerRendering } from '@angular/platform-server';\nexport const config = { providers: [provideServerRendering()] };\n",
      ),
    );

    expect(tree.readText(SERVER_CONFIG)).toBe(`\
import { provideClientHydration } from '@angular/platform-browser';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { serverRoutes } from './app.routes.server';
export const config = { providers: [provideServerRendering(withRoutes(serverRoutes)), provideClientHydration()] };
`);
  });

  it('are given to the module of a server that imports ServerModule', async () => {
    const runner = new Runner();
    const app = await runner.createApp({ ssr: true, standalone: false });
    const MODULE = '/src/app/app.module.server.ts';
    app.overwrite(
      MODULE,
      `\
import { NgModule } from '@angular/core';
import { ServerModule } from '@angular/platform-server';
import { App } from './app';
import { AppModule } from './app-module';

@NgModule({
  imports: [AppModule, ServerModule],
  bootstrap: [App],
})
export class AppServerModule {}
`,
    );

    const module = (await runner.run('ng-add', HOSTS, app)).readText(MODULE);

    expect(module).toContain('  providers: [provideServerRendering(withRoutes(serverRoutes))],\n');
    expect(module).toContain("import { provideServerRendering, withRoutes } from '@angular/ssr';");
    expect(module).toContain("import { serverRoutes } from './app.routes.server';");
  });

  it('are asked for where there is no place for them, and nothing is changed', async () => {
    await expect(
      addToServerApp((app) => app.overwrite(SERVER_CONFIG, 'export const config = {};\n')),
    ).rejects.toThrow(/^NGXH1019: .*main\.server\.ts/);
  });
});
