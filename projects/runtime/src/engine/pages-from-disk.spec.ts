import '@angular/compiler';
import { AngularAppEngine } from '@angular/ssr';
import { pathToFileURL } from 'node:url';
import { setEngineManifest, useApplication } from '../../testing/angular-engine.js';
import { createDist, sha256, type DistFolder } from '../../testing/dist-folder.js';
import type { EngineManifest } from './angular-server-app.js';
import { withPagesFromDisk } from './pages-from-disk.js';

let dist: DistFolder;
let rendered: string[];

beforeAll(() => {
  dist = createDist({
    files: { 'index.html': 'home', 'about/index.html': 'about ü', 'post/a b/index.html': 'post' },
    manifest: {
      routes: [
        { path: '/', mode: 'prerender' },
        { path: '/about', mode: 'prerender', headers: { 'X-Route': 'about', 'Content-Language': 'de' } },
        { path: '/post/*', mode: 'prerender', fallback: 'server' },
        { path: '/**', mode: 'server' },
      ],
      redirects: { '/old': '/about' },
    },
  });
});

afterAll(() => dist.remove());

function createEngine(serverDirectory = dist.server, trustProxyHeaders = false): AngularAppEngine {
  rendered = [];
  const manifest = useApplication((request, context) => {
    rendered.push(request.url);

    return Promise.resolve(new Response(`rendered ${String(context)}`));
  });
  setEngineManifest(withPagesFromDisk(manifest, pathToFileURL(`${serverDirectory}/`)));

  return new AngularAppEngine({ allowedHosts: ['localhost'], trustProxyHeaders });
}

function get(path: string, init?: RequestInit): Request {
  return new Request(`http://localhost${path}`, init);
}

describe('withPagesFromDisk', () => {
  it.each([
    ['/', 'home'],
    ['/about', 'about ü'],
    ['/about/?a=1', 'about ü'],
    ['/about/index.html', 'about ü'],
    ['/post/a%20b', 'post'],
  ])('answers %s from disk', async (path, text) => {
    const response = await createEngine().handle(get(path));
    expect(await response?.text()).toBe(text);
    expect(rendered).toEqual([]);
  });

  it('answers as Angular does for an embedded page', async () => {
    const engine = createEngine();
    const etag = `"${sha256('about ü')}"`;
    const response = await engine.handle(get('/about'));
    expect(response?.status).toBe(200);
    expect(Object.fromEntries(response?.headers ?? [])).toEqual({
      'content-length': '8',
      'content-type': 'text/html;charset=UTF-8',
      etag,
      'x-route': 'about',
      'content-language': 'de',
    });

    const unchanged = await engine.handle(get('/about', { headers: { 'If-None-Match': etag } }));
    expect(unchanged).toMatchObject({ status: 304, body: null });
    expect((await engine.handle(get('/about', { method: 'HEAD' })))?.status).toBe(200);
  });

  it('leaves everything else to the application', async () => {
    const engine = createEngine();
    const requests = [
      get('/post/other'),
      get('/profile'),
      get('/about', { method: 'POST' }),
      get('/a%2Fb'),
      get('/%00'),
    ];
    for (const request of requests) {
      expect(await (await engine.handle(request, 'context'))?.text()).toBe('rendered context');
    }
    expect(rendered).toHaveLength(requests.length);
  });

  it('redirects below the prefix of a proxy that is believed', async () => {
    const headers = { 'X-Forwarded-Prefix': '/shop' };
    const response = await createEngine(dist.server, true).handle(get('/old', { headers }));
    expect(response?.status).toBe(302);
    expect(response?.headers.get('Location')).toBe('/shop/about');
    expect(response?.headers.get('Vary')).toBe('X-Forwarded-Prefix');

    const direct = await createEngine().handle(get('/old'));
    expect(direct?.headers.get('Location')).toBe('/about');
  });

  it('keeps the checks of the engine', async () => {
    const response = await createEngine().handle(new Request('http://evil.example/'));
    expect(response?.status).toBe(400);
  });

  it('does nothing without a manifest', async () => {
    const empty = createDist({ manifest: false, files: { 'index.html': 'home' } });
    const response = await createEngine(empty.server).handle(get('/'));
    expect(await response?.text()).toBe('rendered undefined');
    empty.remove();
  });

  it('says what is wrong with a broken manifest', async () => {
    const broken = createDist({});
    broken.write('server/ngx-hybrid.json', '{');
    await expect(createEngine(broken.server).handle(get('/'))).rejects.toThrow('JSON');
    broken.remove();
  });

  it('keeps the other parts of the manifest and the other exports of an entry point', async () => {
    const app = { handle: () => Promise.resolve(null) };
    const original: EngineManifest = {
      basePath: '/shop',
      allowedHosts: ['a.example'],
      supportedLocales: { de: 'de' },
      entryPoints: {
        de: () => Promise.resolve({ default: 'bootstrap', ɵgetOrCreateAngularServerApp: () => app }),
      },
    };
    const wrapped = withPagesFromDisk(original, pathToFileURL(`${dist.server}/`));
    expect(wrapped).toMatchObject({
      basePath: '/shop',
      allowedHosts: ['a.example'],
      supportedLocales: { de: 'de' },
    });
    expect(await wrapped.entryPoints['de']?.()).toMatchObject({ default: 'bootstrap' });
    expect(original.entryPoints['de']).not.toBe(wrapped.entryPoints['de']);
  });
});
