import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { buildOption, changeJson, readAll, Runner } from '../testing/workspace.js';
import { createRoutesApp, generate, ROUTER, ROUTES, SERVER_CONFIG } from './testing/generate.js';

const PLAIN =
  "[{ path: 'about', component: class {} }, { path: 'post/:id', component: class {} }, { path: 'me', component: class {}, canActivate: [() => true] }]";

describe('ng generate server-routes', () => {
  it('gives every route a mode, and says how many there are of each', async () => {
    const { text, logged } = await generate(await createRoutesApp(PLAIN));

    expect(text).toMatch(/path: 'about',\s+renderMode: RenderMode.Prerender,/);
    expect(text).toMatch(
      /path: 'post\/:id',\s+renderMode: RenderMode.Prerender,\s+fallback: PrerenderFallback.Server,/,
    );
    expect(text).toMatch(/path: 'me',\s+renderMode: RenderMode.Client,/);
    expect(text).toMatch(/path: '\*\*',\s+renderMode: RenderMode.Server,\s+status: 404,/);
    expect(logged).toContain(
      'info: src/app/app.routes.server.ts: 4 routes (2 Prerender, 1 Server, 1 Client)',
    );
    expect(logged).toContain('added: "about", "post/:id", "me", "**"');
  });

  it('writes the file again that was removed', async () => {
    const app = await createRoutesApp(PLAIN);
    const { text } = await generate(app);
    app.delete(ROUTES);

    expect((await generate(app)).text).toBe(text);
  });

  it('extends an array in the call itself', async () => {
    const app = await createRoutesApp(PLAIN);
    app.overwrite(
      SERVER_CONFIG,
      app.readText(SERVER_CONFIG).replace('withRoutes(serverRoutes)', 'withRoutes([])'),
    );
    const { tree } = await generate(app);
    const text = tree.readText(SERVER_CONFIG);
    const again = await generate(tree);

    expect(text).toContain("path: 'about'");
    expect(text).toMatch(/RenderMode, PrerenderFallback \} from '@angular\/ssr'/);
    expect(again.tree.readText(SERVER_CONFIG)).toBe(text);
  });

  it('replaces only an empty array in a file that has more', async () => {
    const app = await createRoutesApp(PLAIN);
    const empty = app.readText(ROUTES).replace(/= \[.*\]/s, '= []');
    app.overwrite(ROUTES, `// Copyright\n${empty}\nexport const other = '//';\n`);
    const { text } = await generate(app);

    expect(text.startsWith('// Copyright\nimport {')).toBe(true);
    expect(text.endsWith("];\n\nexport const other = '//';\n")).toBe(true);
    expect(text).toMatch(/path: '\*\*',\s+renderMode: RenderMode.Server,/);
  });

  it.each([
    [
      'a router without routes',
      'export const routes = [];\n',
      'The router at src/app/app.config.ts:9 has no routes',
    ],
    ['no router', undefined, 'No router was found from src/main.ts on'],
  ])('changes nothing for %s', async (_name, routes, message) => {
    const app = await createRoutesApp(PLAIN);
    app.overwrite(ROUTER, routes ?? '');
    if (routes === undefined) {
      app.overwrite('/src/app/app.config.ts', 'export const appConfig = { providers: [] };\n');
    }
    const before = readAll(app);
    const { tree, logged } = await generate(app);

    expect(readAll(tree)).toEqual(before);
    expect(logged).toContain(message);
  });

  it('works on the project that is named', async () => {
    const runner = new Runner();
    const admin = { name: 'admin', ssr: true, routing: true, skipInstall: true };
    const app = await runner.addProject(await runner.createApp(), 'application', admin);
    app.overwrite(
      '/projects/admin/src/app/app.routes.ts',
      "export const routes = [{ path: 'x', component: class {} }];\n",
    );

    const tree = await runner.run('server-routes', { project: 'admin' }, app);

    expect(tree.readText('/projects/admin/src/app/app.routes.server.ts')).toContain("path: 'x'");
  });

  it.each([
    [{ params: 'server' }, /path: 'post\/:id',\s+renderMode: RenderMode.Server,\s+\}/],
    [{ params: 'client' }, /path: 'post\/:id',\s+renderMode: RenderMode.Client,\s+\}/],
    [{ guarded: 'server' }, /path: 'me',\s+renderMode: RenderMode.Server,/],
  ] as const)('takes modes from the options %j', async (options, expected) => {
    const { text, tree } = await generate(await createRoutesApp(PLAIN), options);

    expect(text).toMatch(expected);
    expect((await generate(tree, options)).text).toBe(text);
  });

  it('takes the mode of a "**" with pages of its own from --default', async () => {
    const app = await createRoutesApp("[{ path: '**', component: class {}, resolve: { page: () => 1 } }]");

    expect((await generate(app, { default: 'client' })).text).toMatch(
      /path: '\*\*',\s+renderMode: RenderMode.Client,/,
    );
  });

  it('lays the file out by .editorconfig', async () => {
    const app = await createRoutesApp(PLAIN);
    app.overwrite(
      '/.editorconfig',
      'root = true\n[*]\nindent_style = tab\nend_of_line = crlf\n[*.ts]\nquote_type = double\n',
    );
    app.create('/src/app/.editorconfig', '[*.routes.server.ts]\nindent_style = space\nindent_size = 4\n');
    app.delete(ROUTES);
    const { text } = await generate(app);

    expect(text).toContain('    {\r\n        path: "about",\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each<[string, RegExp, (tree: UnitTestTree) => void, object]>([
    ['an unknown project', /^NGXH1003: .*"shpo"/, () => undefined, { project: 'shpo' }],
    [
      'an application without a server',
      /^NGXH1010: .*"shop".*ng add ngx-hybrid/,
      (app) => changeJson(app, '/angular.json', [buildOption('server'), undefined]),
      {},
    ],
    [
      'a server entry that is not there',
      /^NGXH1035: .*src\/main\.server\.ts/,
      (app) => app.delete('/src/main.server.ts'),
      {},
    ],
    [
      'a server configuration without server routes',
      /^NGXH1011: .*src\/main\.server\.ts.*withRoutes/,
      (app) => app.overwrite(SERVER_CONFIG, 'export const config = {};\n'),
      {},
    ],
    [
      'a hash in all URLs',
      /^NGXH1037: .*src\/app\/app\.config\.ts:\d+.*pointless/,
      (app) => {
        const config = '/src/app/app.config.ts';
        const text = app.readText(config);
        app.overwrite(
          config,
          `import { withHashLocation } from '@angular/router';\n${text.replace('provideRouter(routes', 'provideRouter(routes, withHashLocation()')}`,
        );
      },
      {},
    ],
    [
      'a routes file that is not there',
      /^NGXH1039: .*urls\.txt/,
      () => undefined,
      { routesFile: 'urls.txt' },
    ],
  ])('refuses %s, and changes nothing', async (_name, message, ...[change, options]) => {
    const app = await createRoutesApp(PLAIN);
    change(app);
    const before = readAll(app);

    await expect(generate(app, options)).rejects.toThrow(message);
    expect(readAll(app)).toEqual(before);
  });
});
