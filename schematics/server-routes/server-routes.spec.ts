import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { buildOption, changeJson, readAll, Runner } from '../testing/workspace.js';

const ROUTES = '/src/app/app.routes.server.ts';
const CONFIG = '/src/app/app.config.server.ts';

async function generate(
  change: (tree: UnitTestTree) => void,
  options: object = {},
): Promise<{ tree: UnitTestTree; logged: string }> {
  const runner = new Runner();
  const app = await runner.createApp({ ssr: true });
  app.overwrite('/src/app/app.routes.ts', "export const routes = [{ path: 'about', component: 1 }];\n");
  change(app);

  return { tree: await runner.run('server-routes', options, app), logged: runner.logged };
}

const nothing = (): void => undefined;

describe('ng generate server-routes', () => {
  it('writes the file again that was removed', async () => {
    const { tree } = await generate((app) => app.delete(ROUTES));

    expect(tree.readText(ROUTES)).toContain("path: 'about'");
  });

  it('extends an array in the call itself', async () => {
    const { tree } = await generate((app) =>
      app.overwrite(CONFIG, app.readText(CONFIG).replace('withRoutes(serverRoutes)', 'withRoutes([])')),
    );

    expect(tree.readText(CONFIG)).toContain("path: 'about'");
    expect(tree.readText(CONFIG)).toContain('RenderMode } from');
  });

  it.each([
    ['a router without routes', 'export const routes = [];\n'],
    ['no router', undefined],
  ])('changes nothing for %s', async (_name, routes) => {
    const stock = await new Runner().createApp({ ssr: true });
    const { tree, logged } = await generate((app) => {
      app.overwrite('/src/app/app.routes.ts', routes ?? '');
      if (routes === undefined) {
        app.overwrite('/src/app/app.config.ts', 'export const appConfig = { providers: [] };\n');
      }
    });

    expect(tree.readText(ROUTES)).toBe(stock.readText(ROUTES));
    expect(logged).toContain('The router has no routes yet');
  });

  it('adds what the router has got since', async () => {
    const { tree } = await generate(nothing);
    const before = tree.readText(ROUTES);
    tree.overwrite(
      '/src/app/app.routes.ts',
      "export const routes = [{ path: 'about', component: 1 }, { path: 'new', component: 1 }];\n",
    );
    const again = await new Runner().run('server-routes', {}, tree);

    expect(again.readText(ROUTES)).toBe(
      before.replace(
        '  // no other route matches\n',
        "  // static path\n  {\n    path: 'new',\n    renderMode: RenderMode.Prerender,\n  },\n$&",
      ),
    );
  });

  it('works on the project that is named', async () => {
    const runner = new Runner();
    const admin = { name: 'admin', ssr: true, routing: true, skipInstall: true };
    const app = await runner.addProject(await runner.createApp(), 'application', admin);
    app.overwrite(
      '/projects/admin/src/app/app.routes.ts',
      "export const routes = [{ path: 'x', component: 1 }];\n",
    );

    const tree = await runner.run('server-routes', { project: 'admin' }, app);

    expect(tree.readText('/projects/admin/src/app/app.routes.server.ts')).toContain("path: 'x'");
  });

  it.each<[string, RegExp, (tree: UnitTestTree) => void, object]>([
    ['an unknown project', /^NGXH1003: .*"shpo"/, nothing, { project: 'shpo' }],
    [
      'an application without a server',
      /^NGXH1010: .*"shop".*ng add ngx-hybrid/,
      (app) => changeJson(app, '/angular.json', [buildOption('server'), undefined]),
      {},
    ],
    [
      'a server configuration without server routes',
      /^NGXH1011: .*src\/main\.server\.ts.*withRoutes/,
      (app) => app.overwrite(CONFIG, 'export const config = {};\n'),
      {},
    ],
    [
      'server routes that a function makes',
      /^NGXH1012: .*src\/app\/app\.routes\.server\.ts:2 /,
      (app) =>
        app.overwrite(ROUTES, "import { build } from './build';\nexport const serverRoutes = build();\n"),
      {},
    ],
  ])('refuses %s, and changes nothing', async (_name, message, ...[change, options]) => {
    const runner = new Runner();
    const app = await runner.createApp({ ssr: true });
    change(app);
    const before = readAll(app);

    await expect(runner.run('server-routes', options, app)).rejects.toThrow(message);
    expect(readAll(app)).toEqual(before);
  });
});
