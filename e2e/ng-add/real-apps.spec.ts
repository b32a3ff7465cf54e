import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../support/temp-app.js';
import { addRefused, copyApp, type RealApp, setUpApp } from './real-app.js';

type Mode = 'ssg' | 'ssr' | 'csr' | 'redirect';

interface Page {
  readonly path: string;
  readonly mode: Mode;
  /** Heading of a page, or target of a redirect. */
  readonly text?: string;
  readonly status?: number;
}

interface Shape {
  readonly name: string;
  readonly output: string;
  readonly pages: readonly Page[];
}

const shapes: readonly Shape[] = [
  {
    name: 'providers-in-main',
    output: 'dist',
    pages: [
      { path: '/', mode: 'ssg', text: 'Home page' },
      { path: '/post/7', mode: 'ssr', text: 'Post 7' },
      { path: '/account', mode: 'csr' },
      { path: '/articles', mode: 'redirect', text: '/' },
      { path: '/no/such/page', mode: 'ssr', text: 'Nothing here', status: 404 },
    ],
  },
  {
    name: 'ng-modules',
    output: 'dist',
    pages: [
      { path: '/', mode: 'redirect', text: '/services' },
      { path: '/services', mode: 'ssg', text: 'All services' },
      { path: '/services/x-ray', mode: 'ssr', text: 'Service x-ray' },
      { path: '/records', mode: 'csr' },
    ],
  },
  {
    name: 'nx-layout',
    output: 'dist/apps/shop',
    pages: [
      { path: '/', mode: 'ssg', text: 'Shop' },
      { path: '/catalogue', mode: 'ssg', text: 'Catalogue' },
      { path: '/catalogue/item/3', mode: 'ssr', text: 'Item 3' },
      { path: '/catalogue/orders', mode: 'csr' },
    ],
  },
  {
    name: 'own-server',
    output: 'dist',
    pages: [
      { path: '/', mode: 'ssr', text: 'Front page' },
      { path: '/about', mode: 'ssg', text: 'About page' },
      { path: '/article/first', mode: 'ssg', text: 'Article first' },
      { path: '/article/other', mode: 'ssr', text: 'Article other' },
      { path: '/settings', mode: 'csr' },
    ],
  },
  {
    name: 'common-engine',
    output: 'dist',
    pages: [
      { path: '/', mode: 'ssg', text: 'Front page' },
      { path: '/article/other', mode: 'ssr', text: 'Article other' },
    ],
  },
];

const apps = new Map<string, RealApp>();

afterAll(() => Promise.all([...apps.values()].map(({ server }) => server.command.stop())));

describe.each(shapes)(
  'ng add ngx-hybrid, ng build and the server of the application $name',
  ({ name, output, pages }) => {
    let app: RealApp;

    beforeAll(async () => {
      app = await setUpApp(name, output);
      apps.set(name, app);
    });

    it.each(pages)('serve $path in the mode $mode', async ({ path, mode, text = '', status = 200 }) => {
      const response = await app.server.get(path);

      if (mode === 'redirect') {
        expect([301, 302, 307, 308]).toContain(response.status);
        expect(response.headers['location']).toBe(text);
      } else if (mode === 'csr') {
        expect(response.status).toBe(200);
        expect(response.text).toContain('<app-root></app-root>');
      } else {
        expect(response.status).toBe(status);
        expect(response.text).toContain(`ng-server-context="${mode}"`);
        expect(response.text).toContain(`<h2>${text}</h2>`);
      }
    });
  },
);

describe('a server program of the application', () => {
  it('keeps its endpoints, middlewares and errors', async () => {
    const { get } = findServer('own-server');
    const [health, sitemap, feed, secret, archive, missing] = await Promise.all([
      get('/healthz'),
      get('/sitemap.xml'),
      get('/api/feed', { headers: { 'x-request-id': 'mine' } }),
      get('/api/echo', { method: 'POST' }),
      get('/archive/2020'),
      get('/no/such/page'),
    ]);

    expect(health.text).toBe('{"status":"ok"}');
    expect(sitemap.text).toContain('/article/second');
    expect(feed.headers['x-request-id']).toBe('mine');
    expect(secret.status).toBe(401);
    expect(archive.headers['location']).toBe('https://archive.news.example/2020');
    expect(missing.text).toBe('The newsroom knows no such page.');
  });

  it('serves static files by our middleware alone, and renders with the headers of the author', async () => {
    const front = await findServer('own-server').get('/');
    const [, script = ''] = /<script src="([^"]+)"/.exec(front.text) ?? [];
    const { headers } = await findServer('own-server').get(`/${script}`);

    expect(front.headers['x-edition']).toBe('morning');
    expect(headers['cache-control']).toContain('immutable');
  });

  it('of Angular 17 answers its endpoint, too', async () => {
    expect((await findServer('common-engine').get('/api/hello')).text).toBe('{"hello":"news"}');
  });
});

describe('server routes of the author', () => {
  it('stay as they are, and those that are missing are added', () => {
    const routes = findApp('own-server').readText('src/app/app.routes.server.ts');

    expect(routes).toContain('/** The modes of the newsroom. */');
    expect(routes).toContain(
      "  // The front page changes all day.\n  { path: '', renderMode: RenderMode.Server, headers: { 'X-Edition': 'morning' } },\n",
    );
    expect(routes).toContain("{ path: 'settings', renderMode: RenderMode.Client },");
    expect(routes).toMatch(/path: 'about',\s+renderMode: RenderMode\.Prerender/);
  });
});

describe('an application that is refused', () => {
  it.each([
    {
      reason: 'its start',
      name: 'providers-in-main',
      file: 'src/main.ts',
      text: (before: string) => `${before}\nObject.freeze(API_URL);\n`,
      message: /NGXH1056: [^]*API_URL/,
    },
    {
      // Found by the last rule of all, when the others have done their work.
      reason: 'its server routes',
      name: 'own-server',
      file: 'src/app/app.routes.server.ts',
      text: () => "export const serverRoutes = JSON.parse('[]');\n",
      message: /NGXH1012: [^]*app\.routes\.server\.ts/,
    },
  ])('for $reason is as it was, on disk', async ({ name, file, text, message }) => {
    const directory = copyApp(name, `${name}-refused`);
    const path = join(directory, file);
    writeFileSync(path, text(readFileSync(path, 'utf8')));
    const before = readFolder(directory, ['.angular']);

    expect(await addRefused(directory)).toMatch(message);
    expect(Object.fromEntries(readFolder(directory, ['.angular']))).toEqual(Object.fromEntries(before));
  });
});

describe('an application that is set up', () => {
  it('is not changed by a second ng add', async () => {
    const app = findApp('own-server');
    const before = app.readSources();
    await app.addAgain();

    expect(app.readSources()).toEqual(before);
  });

  it('has a target that prints the table of its routes', async () => {
    expect(await findApp('ng-modules').run('clinic:routes')).toMatch(
      /\/records +Client +guarded by SignedInGuard/,
    );
  });
});

function findServer(name: string): RealApp['server'] {
  return findApp(name).server;
}

function findApp(name: string): RealApp {
  const app = apps.get(name);
  if (!app) throw new Error(`${name} was not set up.`);

  return app;
}
