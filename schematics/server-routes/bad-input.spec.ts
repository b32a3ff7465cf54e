import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { readAll } from '../testing/workspace.js';
import { createRoutesApp, generate, printRoutes, ROUTER, ROUTES } from './testing/generate.js';

const PLAIN = "[{ path: 'about', component: class {} }]";

describe('bad input of ng generate server-routes', () => {
  it.each<[string, RegExp, (tree: UnitTestTree) => void]>([
    [
      'a syntax error in the routes file',
      /^NGXH1020: .*src\/app\/app\.routes\.server\.ts:5 /,
      (app) => app.overwrite(ROUTES, printRoutes("{ path: 'a', renderMode: RenderMode.Server }", '{ path: ')),
    ],
    [
      'a syntax error in a router file',
      /^NGXH1020: .*src\/app\/app\.routes\.ts:2 /,
      (app) =>
        app.overwrite(ROUTER, "export const routes = [\n  { path: 'about' component: class {} },\n];\n"),
    ],
    [
      'a syntax error in a lazy router file',
      /^NGXH1020: .*src\/app\/lazy\.routes\.ts:1 /,
      (app) => {
        app.overwrite(
          ROUTER,
          "export const routes = [{ path: 'a', loadChildren: () => import('./lazy.routes').then((m) => m.lazy) }];\n",
        );
        app.create('/src/app/lazy.routes.ts', 'export const lazy = [{ path: ]];\n');
      },
    ],
    [
      'server routes that a function of nowhere makes',
      /^NGXH1012: .*src\/app\/app\.routes\.server\.ts:1 /,
      (app) =>
        app.overwrite(ROUTES, "import { build } from './build';\nexport const serverRoutes = build();\n"),
    ],
    [
      'server routes that are an object',
      /^NGXH1012: .*src\/app\/app\.routes\.server\.ts:1 /,
      (app) => app.overwrite(ROUTES, "export const serverRoutes = { path: '**' };\n"),
    ],
    [
      'server routes that only the running application knows',
      /^NGXH1012: .*src\/app\/app\.routes\.server\.ts:1 /,
      (app) => app.overwrite(ROUTES, 'export const serverRoutes = JSON.parse(process.env.ROUTES);\n'),
    ],
    [
      'a routes file without the array',
      /^NGXH1012: .*src\/app\/app\./,
      (app) => app.overwrite(ROUTES, 'export const other = [];\n'),
    ],
  ])('refuses %s, and changes nothing', async (_name, message, change) => {
    const app = await createRoutesApp(PLAIN);
    change(app);
    const before = readAll(app);

    await expect(generate(app)).rejects.toThrow(message);
    expect(readAll(app)).toEqual(before);
  });

  it.each([
    [
      'an import that leads nowhere',
      "[{ path: 'a', loadChildren: () => import('./nowhere').then((m) => m.routes) }]",
      'src/app/app.routes.ts:1',
    ],
    [
      'children that contain themselves',
      "[{ path: 'a', loadChildren: () => import('./app.routes').then((m) => m.routes) }]",
      'src/app/app.routes.ts:1',
    ],
  ])('covers %s with a wildcard, and names the place', async (_name, routes, place) => {
    const { text, logged, tree } = await generate(await createRoutesApp(routes));

    expect(text).toMatch(/path: 'a(\/a)?\/\*\*',\s+renderMode: RenderMode.Server,\s+\}/);
    expect(logged).toContain(place);
    expect(logged).toMatch(/^warn: NGXH/m);
    expect((await generate(tree)).text).toBe(text);
  });

  it('copes with 5,000 routes, and keeps them in step', async () => {
    const list = Array.from({ length: 5000 }, (_, index) => `{ path: 'page-${index}', component: class {} }`);
    const app = await createRoutesApp(`[${list.join(',\n')}]`);
    const { text, logged } = await generate(app);
    app.overwrite(
      ROUTER,
      `export const routes = [${list.slice(10).join(',\n')}, { path: 'new', component: class {} }];\n`,
    );
    const { text: merged } = await generate(app, { prune: true });

    expect(logged).toContain('5001 routes');
    expect(text.match(/renderMode: /g)).toHaveLength(5001);
    expect(merged.match(/renderMode: /g)).toHaveLength(4992);
    expect((await generate(app, { prune: true })).text).toBe(merged);
  });
});
