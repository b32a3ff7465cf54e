import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RunningServer, startServer } from '../support/http.js';
import { packTarball } from '../support/pack.js';
import {
  addRoutes,
  copyDist,
  createNewApp,
  type DevelopmentServer,
  fillInParameters,
  type NewApp,
  serveForDevelopment,
} from './new-app.js';

const ADD = ['add', 'ngx-hybrid', '--skip-confirmation', '--allowed-hosts=example.com'];

describe.each([
  { kind: 'without --ssr', ssr: false },
  { kind: 'with --ssr', ssr: true },
])('an application of ng new $kind, with the packed package', ({ ssr }) => {
  const cleanups: (() => unknown)[] = [];
  let app: NewApp;
  let before: DevelopmentServer;
  let after: DevelopmentServer;
  let sources: Record<'first' | 'second', Map<string, Buffer>>;
  let dist: string;
  let server: RunningServer;

  beforeAll(async () => {
    app = await createNewApp(ssr);
    cleanups.push(app.remove);
    before = await serveForDevelopment(app, ['/']);

    await app.install(await packTarball());
    await app.ng(...ADD);
    const first = app.readSources();
    await app.ng(...ADD);
    sources = { first, second: app.readSources() };

    addRoutes(app);
    await app.ng('generate', 'server-routes');
    fillInParameters(app);
    await app.ng('build');
    dist = copyDist(app);
    cleanups.push(() => {
      rmSync(dirname(dist), { recursive: true });
    });
    server = await startServer(dist, [join(dist, 'server/server.mjs')]);
    cleanups.push(server.command.stop);
    after = await serveForDevelopment(app, ['/', '/post/5', '/account']);
  });

  afterAll(async () => {
    for (const clean of cleanups.reverse()) await clean();
  });

  it('is not changed by a second ng add', () => {
    expect(Object.fromEntries(sources.second)).toEqual(Object.fromEntries(sources.first));
  });

  it.each([
    ['/', 'Home page'],
    ['/about', 'About page'],
    ['/post/1', 'Post 1'],
    ['/shop', 'Shop page'],
  ])('serves %s as it was prerendered', async (path, text) => {
    const { status, text: html } = await server.get(path);

    expect(status).toBe(200);
    expect(html).toContain('ng-server-context="ssg"');
    expect(html).toContain(`<h2>${text}</h2>`);
  });

  it.each([
    ['/post/77', 'Post 77'],
    ['/shop/item/3', 'Item 3'],
  ])('renders %s, which has no prerendered page', async (path, text) => {
    const { status, text: html } = await server.get(path);

    expect(status).toBe(200);
    expect(html).toContain('ng-server-context="ssr"');
    expect(html).toContain(`<h2>${text}</h2>`);
  });

  it('serves the shell for a guarded route', async () => {
    const { status, text } = await server.get('/account');

    expect(status).toBe(200);
    expect(text).toContain('<app-root></app-root>');
  });

  it('redirects', async () => {
    const { status, headers } = await server.get('/old-about');

    expect([301, 302, 307, 308]).toContain(status);
    expect(headers['location']).toBe('/about');
  });

  it('renders the not-found page with status 404 for an unknown path', async () => {
    const { status, text } = await server.get('/no/such/page');

    expect(status).toBe(404);
    expect(text).toContain('<h2>Nothing here</h2>');
  });

  it('serves the scripts of a page for good, and a missing script as 404 without HTML', async () => {
    const { text } = await server.get('/');
    const [, main = ''] = /<script src="(main-[^"]+)"/.exec(text) ?? [];
    const script = await server.get(`/${main}`);
    const missing = await server.get('/main-AAAAAAAA.js');

    expect(script.status).toBe(200);
    expect(script.headers['content-type']).toContain('javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(missing.status).toBe(404);
    expect(missing.text).not.toContain('<html');
  });

  it('refuses a host that is not allowed, and answers the one given to ng add', async () => {
    const stranger = await server.get('/post/78', { headers: { host: 'evil.example' } });
    const allowed = await server.get('/post/78', { headers: { host: 'example.com' } });

    expect(stranger.status).toBe(400);
    expect(allowed.status).toBe(200);
  });

  it('ends with exit code 0 when it gets SIGTERM', async () => {
    const other = await startServer(dist, [join(dist, 'server/server.mjs')]);

    expect(await other.command.stop()).toBe(0);
  });

  it('still works with ng serve, without a new warning', () => {
    const [home, post, account] = after.pages;

    expect(home?.text).toContain('<h2>Home page</h2>');
    expect(post?.text).toContain('<h2>Post 5</h2>');
    expect(account?.text).toContain('<app-root');
    expect(after.warnings.filter((line) => !before.warnings.includes(line))).toEqual([]);
  });
});
