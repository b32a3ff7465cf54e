import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../support/temp-app.js';
import { createRoutesApp, type RoutesApp } from './routes-app.js';

const ROUTES = `[
  { path: '', component: Page },
  { path: 'post/:id', component: Page },
  { path: 'account', component: Page, canActivate: [authGuard] },
  { path: 'docs/**', component: Page },
]`;

describe('ng generate server-routes with the real CLI', () => {
  let app: RoutesApp;

  beforeAll(() => {
    app = createRoutesApp('server-routes-command-line', ROUTES);
  });

  beforeEach(() => {
    app.reset();
  });

  it('prints a summary, asks nothing without a terminal, and agrees with itself afterwards', async () => {
    const before = await app.generate('--check');
    const first = await app.generate();
    const text = app.readRoutes();
    const again = await app.generate();
    const after = await app.generate('--check');

    expect(before.code).toBe(1);
    expect(before.output).toContain('NGXH1038');
    expect(before.output).toContain('missing: "post/:id"');
    expect(first.code).toBe(0);
    expect(first.output).toContain('5 routes (2 Prerender, 2 Server, 1 Client)');
    expect(text).toContain('guarded by authGuard');
    expect(again.output).toContain('nothing to change');
    expect(app.readRoutes()).toBe(text);
    expect(after.code).toBe(0);
    expect(after.output).toContain('agree with the router');
  });

  it('shows the difference in a dry run, and writes nothing', async () => {
    const stock = app.readRoutes();
    const { code, output } = await app.generate('--dry-run');

    expect(code).toBe(0);
    expect(output).toContain('+++ b/src/app/app.routes.server.ts');
    expect(output).toContain("+    path: 'post/:id',");
    expect(output).toContain("-    path: '**',");
    expect(app.readRoutes()).toBe(stock);
  });

  it("lays the file out as the workspace's prettier does, so that the CLI has nothing to add", async () => {
    app.write('.prettierrc', '{ "singleQuote": false, "tabWidth": 4, "printWidth": 70 }');
    const { output } = await app.generate('--dry-run');
    await app.generate();
    const text = app.readRoutes();
    app.write('.prettierrc', '{ "singleQuote": true }');

    expect(text).toContain('        path: "post/:id",');
    expect(output).toContain('+        path: "post/:id",');
  });

  it('takes modes and pages from options', async () => {
    app.write('routes.txt', '/post/1\nhttps://example.com/post/b%C3%BCcher?x=1\n/account\n/nowhere\n');
    const { output } = await app.generate('--routes-file=routes.txt', '--guarded=server');

    expect(app.readRoutes()).toContain("{ id: '1' }");
    expect(app.readRoutes()).toContain("{ id: 'bücher' }");
    expect(app.readRoutes()).toMatch(/path: 'account',\s+renderMode: RenderMode.Server/);
    expect(output).toContain('routes.txt:4 /nowhere');
  });

  it("writes what Angular's own builder prerenders", async () => {
    app.write('routes.txt', '/post/1\n/docs/a/b\n');
    await app.generate('--routes-file=routes.txt');
    await buildApp(app.directory);
    const pages = ['', 'post/1', 'docs/a/b', 'account'].filter((page) =>
      existsSync(join(app.directory, 'dist/app/browser', page, 'index.html')),
    );

    expect(pages).toEqual(['', 'post/1', 'docs/a/b']);
  });
});
