import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { buildOption, changeJson, readAll, readJson, Runner } from '../testing/workspace.js';

const HOSTS = { allowedHosts: ['example.com'] };

async function addToNewApp(
  change: (tree: UnitTestTree) => void = () => undefined,
  options: object = HOSTS,
): Promise<{ tree: UnitTestTree; runner: Runner }> {
  const runner = new Runner();
  const app = await runner.createApp();
  change(app);

  return { tree: await runner.run('ng-add', options, app), runner };
}

describe('ng add in a new application without a server', () => {
  it('sets the build target', async () => {
    const { tree } = await addToNewApp();

    expect(readJson(tree, '/angular.json', ['projects', 'shop', 'architect', 'build', 'builder'])).toBe(
      'ngx-hybrid:prerender',
    );
    expect(readJson(tree, '/angular.json', buildOption())).toMatchObject({
      browser: 'src/main.ts',
      server: 'src/main.server.ts',
      outputMode: 'server',
      outputPath: 'dist',
      ssr: { entry: 'src/server.ts' },
      security: { allowedHosts: ['example.com'] },
    });
  });

  it('writes a server program that mounts our middleware below the endpoints of the author', async () => {
    const { tree } = await addToNewApp();

    expect(tree.readText('/src/server.ts')).toBe(`\
import { createNodeRequestHandler, isMainModule } from '@angular/ssr/node';
import express from 'express';
import { hybrid, listen } from 'ngx-hybrid/express';

const app = express();

// Your own endpoints come first:
// app.get('/api/hello', (req, res) => { res.json({ hello: 'world' }); });

// Static files, prerendered pages and rendering, each route in its mode of app.routes.server.ts.
app.use(hybrid());

if (isMainModule(import.meta.url) || process.env['pm_id']) {
  listen(app);
}

// Used by the Angular CLI (ng serve, and relative requests while prerendering).
export const reqHandler = createNodeRequestHandler(app);
`);
  });

  it('writes the server entry, which passes the BootstrapContext, and the server configuration', async () => {
    const { tree } = await addToNewApp();

    expect(tree.readText('/src/main.server.ts')).toContain('bootstrapApplication(App, config, context)');
    expect(tree.readText('/src/app/app.config.server.ts')).toContain('withRoutes(serverRoutes)');
    expect(tree.readText('/src/app/app.routes.server.ts')).toContain('serverRoutes: ServerRoute[]');
  });

  it('adds hydration, with the event replay that comes with it', async () => {
    const { tree } = await addToNewApp();
    const config = tree.readText('/src/app/app.config.ts');

    expect(config).toContain('provideClientHydration()');
    expect(config).toContain("import { provideClientHydration } from '@angular/platform-browser'");
    expect(config).not.toContain('withEventReplay');
  });

  it('adds the packages that are missing, in the version of Angular that the application has', async () => {
    const { tree, runner } = await addToNewApp((app) => {
      changeJson(app, '/package.json', [['dependencies', '@angular/core'], '~22.2.3']);
      changeJson(app, '/package.json', [['devDependencies', '@angular/build'], undefined]);
    });

    expect(readJson(tree, '/package.json', ['dependencies'])).toMatchObject({
      '@angular/ssr': '~22.2.3',
      '@angular/platform-server': '~22.2.3',
      express: expect.stringMatching(/^\^5\./),
    });
    expect(readJson(tree, '/package.json', ['devDependencies'])).toMatchObject({
      '@angular/build': '~22.2.3',
      '@types/express': expect.stringMatching(/^\^5\./),
      '@types/node': expect.any(String),
    });
    expect(runner.tasks).toEqual(['node-package']);
  });

  it('leaves the versions of packages that are there', async () => {
    const { tree } = await addToNewApp((app) => {
      changeJson(app, '/package.json', [['dependencies', 'express'], '5.1.0']);
      changeJson(app, '/package.json', [['devDependencies', '@angular/ssr'], '22.2.1']);
    });

    expect(readJson(tree, '/package.json', ['dependencies', 'express'])).toBe('5.1.0');
    expect(readJson(tree, '/package.json', ['dependencies', '@angular/ssr'])).toBeUndefined();
    expect(readJson(tree, '/package.json', ['devDependencies', '@angular/ssr'])).toBe('22.2.1');
  });

  it('installs nothing with skipInstall', async () => {
    const { runner } = await addToNewApp(undefined, { ...HOSTS, skipInstall: true });

    expect(runner.tasks).toEqual([]);
  });

  it('adds a script that starts the server so that it answers to localhost', async () => {
    const { tree } = await addToNewApp();

    expect(readJson(tree, '/package.json', ['scripts', 'serve:ssr:shop'])).toBe(
      'node --import ngx-hybrid/localhost dist/server/server.mjs',
    );
  });

  it('makes our schematics known beside those of Angular', async () => {
    const { tree } = await addToNewApp();

    expect(readJson(tree, '/angular.json', ['cli', 'schematicCollections'])).toEqual([
      '@schematics/angular',
      'ngx-hybrid',
    ]);
  });

  it('adds our schematics to lists that are there, those of the project included', async () => {
    const { tree } = await addToNewApp((app) => {
      changeJson(app, '/angular.json', [['cli'], { schematicCollections: ['angular-eslint'] }]);
      changeJson(app, '/angular.json', [['projects', 'shop', 'cli'], { schematicCollections: ['own'] }]);
    });

    expect(readJson(tree, '/angular.json', ['cli', 'schematicCollections'])).toEqual([
      'angular-eslint',
      'ngx-hybrid',
    ]);
    expect(readJson(tree, '/angular.json', ['projects', 'shop', 'cli', 'schematicCollections'])).toEqual([
      'own',
      'ngx-hybrid',
    ]);
  });

  it('compiles the server program where the tsconfig lists its files', async () => {
    const { tree } = await addToNewApp((app) => {
      changeJson(app, '/tsconfig.app.json', [['include'], ['src/**/*.d.ts']]);
    });

    expect(readJson(tree, '/tsconfig.app.json', ['files'])).toContain('src/server.ts');
    expect(readJson(tree, '/tsconfig.app.json', ['compilerOptions', 'types'])).toEqual(['node']);
  });

  it('gives every route that is there a mode', async () => {
    const { tree } = await addToNewApp((app) => {
      app.overwrite(
        '/src/app/app.routes.ts',
        "export const routes = [{ path: '', component: class {} }, { path: 'post/:id', component: class {} }];",
      );
    });
    const routes = tree.readText('/src/app/app.routes.server.ts');

    expect(routes).toContain("path: 'post/:id',\n    renderMode: RenderMode.Prerender,");
    expect(routes).toContain("path: '**',\n    renderMode: RenderMode.Server,\n    status: 404,");
  });

  it('leaves an application without routes prerendered, and says when to ask again', async () => {
    const { tree, runner } = await addToNewApp();

    expect(tree.readText('/src/app/app.routes.server.ts')).toContain(
      "path: '**',\n    renderMode: RenderMode.Prerender",
    );
    expect(runner.logged).toContain('run `ng generate server-routes` again');
  });

  it('sets up an application that is bootstrapped with an NgModule', async () => {
    const runner = new Runner();
    const tree = await runner.run('ng-add', HOSTS, await runner.createApp({ standalone: false }));

    expect(tree.readText('/src/main.server.ts')).toContain('AppServerModule as default');
    expect(Object.values(readAll(tree)).join('\n')).toContain('provideClientHydration()');
    expect(runner.logged).not.toContain('NGXH1017');
  });

  it.each([{ ssr: false }, { ssr: true }, { standalone: false }])(
    'changes nothing the second time: %o',
    async (kind) => {
      const runner = new Runner();
      const once = await runner.run('ng-add', HOSTS, await runner.createApp(kind));
      const files = readAll(once);

      const twice = await runner.run('ng-add', HOSTS, once);

      expect(readAll(twice)).toEqual(files);
      expect(runner.tasks).toEqual([]);
    },
  );
});

describe('allowed hosts', () => {
  it.each([
    ['a list', ['example.com', '*.example.com'], ['example.com', '*.example.com']],
    ['a text with commas', 'example.com, www.example.com ,', ['example.com', 'www.example.com']],
    [
      'a list with commas, as --allowed-hosts=a,b is',
      ['example.com,xn--fa-hia.de'],
      ['example.com', 'xn--fa-hia.de'],
    ],
  ])('are taken from %s', async (_form, allowedHosts, expected) => {
    const { tree, runner } = await addToNewApp(undefined, { allowedHosts });

    expect(readJson(tree, '/angular.json', buildOption('security', 'allowedHosts'))).toEqual(expected);
    expect(runner.logged).not.toContain('NGXH1009');
  });

  it('are added to those that are there, with other security options kept', async () => {
    const { tree } = await addToNewApp((app) => {
      const security = { autoCsp: true, allowedHosts: ['shop.example', 'example.com'] };
      changeJson(app, '/angular.json', [buildOption('security'), security]);
    });

    expect(readJson(tree, '/angular.json', buildOption('security'))).toEqual({
      autoCsp: true,
      allowedHosts: ['shop.example', 'example.com'],
    });
  });

  it.each([{}, { allowedHosts: '' }, { allowedHosts: [] }])(
    'may be missing, with a warning: %o',
    async (options) => {
      const { tree, runner } = await addToNewApp(undefined, options);

      expect(readJson(tree, '/angular.json', buildOption('security', 'allowedHosts'))).toEqual([]);
      expect(runner.logged).toMatch(/^warn: NGXH1009: .*`security\.allowedHosts`.*--allowed-hosts=/m);
    },
  );

  it('are not asked for again when the application has some', async () => {
    const { tree } = await addToNewApp();
    const runner = new Runner();
    await runner.run('ng-add', {}, tree);

    expect(runner.logged).not.toContain('NGXH1009');
  });
});
