import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../testing/dist-folder.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

const FILES = {
  'main-ABCDEFGH.js': 'console.log("main")',
  'media.json': '{"a":1}',
  'assets/größe 1%.txt': 'size',
  '.well-known/security.txt': 'Contact: x',
  'site.webmanifest': '{}',
  'gone.css': 'a{}',
  'index.csr.html': 'shell',
  'about/index.html': 'about',
};

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    files: FILES,
    manifest: {
      routes: [
        { path: '/about', mode: 'prerender' },
        { path: '/feed.xml', mode: 'server' },
        { path: '/file/*', mode: 'server' },
        { path: '/**', mode: 'server', status: 404 },
      ],
    },
    handle: (request) => Promise.resolve(new Response(`rendered ${request.url}`)),
  });
  server.dist.write('browser/unlisted.txt', 'unlisted');
  rmSync(join(server.dist.browser, 'gone.css'));
});

afterAll(() => server.close());

describe('static files', () => {
  it('with a hash in the name are kept for good', async () => {
    const { status, headers, text } = await server.call('/main-ABCDEFGH.js?x=1');
    expect(status).toBe(200);
    expect(text).toBe(FILES['main-ABCDEFGH.js']);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(FILES['main-ABCDEFGH.js'].length),
      etag: `"${sha256(FILES['main-ABCDEFGH.js'])}"`,
    });
  });

  it('without one are asked about each time', async () => {
    const { headers } = await server.call('/media.json');
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
      etag: `"${sha256(FILES['media.json'])}"`,
    });
  });

  it('are not sent again to who has them', async () => {
    const etag = `"${sha256(FILES['media.json'])}"`;
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const reply = await server.call('/media.json', { headers: { 'if-none-match': tag } });
      expect(reply).toMatchObject({ status: 304, text: '' });
      expect(reply.headers).toMatchObject({ etag, 'cache-control': 'no-cache' });
    }
    const other = await server.call('/media.json', { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
  });

  it('answer HEAD and ranges', async () => {
    const head = await server.call('/media.json', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe('7');

    const part = await server.call('/media.json', { headers: { range: 'bytes=1-3' } });
    expect(part).toMatchObject({ status: 206, text: '"a"' });
    expect(part.headers['content-range']).toBe('bytes 1-3/7');

    const none = await server.call('/media.json', { headers: { range: 'bytes=100-' } });
    expect(none.status).toBe(416);
    expect(none.headers).toMatchObject({ 'content-range': 'bytes */7' });
    expect(none.headers['content-type']).toMatch(/^text\/plain/);

    const failed = await server.call('/media.json', { headers: { 'if-match': '"x"' } });
    expect(failed.status).toBe(412);
  });

  it('may have any name', async () => {
    expect((await server.call('/assets/gr%C3%B6%C3%9Fe%201%25.txt')).text).toBe('size');
    expect((await server.call('/.well-known/security.txt')).text).toBe('Contact: x');
    expect((await server.call('/site.webmanifest')).headers['content-type']).toMatch(/manifest\+json/);
  });

  it('are only those that the build lists', async () => {
    expect((await server.call('/unlisted.txt')).status).toBe(404);
    expect((await server.call('/index.csr.html')).text).not.toContain('shell');
    expect((await server.call('/assets')).text).toMatch(/^rendered/);
    expect((await server.call('/assets/')).text).toMatch(/^rendered/);
  });

  it('leave other methods to endpoints behind the middleware, and render nothing', async () => {
    server.rendered.length = 0;
    for (const path of ['/media.json', '/missing.js']) {
      const reply = await server.call(path, { method: 'POST', body: 'x' });
      expect(reply.text).toBe('express 404');
    }
    expect(server.rendered).toEqual([]);
  });
});

describe('a file that is missing', () => {
  it.each(['/main-OLDOLDOL.js', '/chunk.mjs', '/a/b/styles.css', '/logo.PNG', '/file/next.js', '/gone.css'])(
    'is a plain 404 and never HTML: %s',
    async (path) => {
      server.rendered.length = 0;
      const reply = await server.call(path, { headers: { accept: 'text/html' } });
      expect(reply).toMatchObject({ status: 404, text: 'Not Found\n' });
      expect(reply.headers).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      });
      expect(reply.headers['etag']).toBeUndefined();
      expect(server.rendered).toEqual([]);
    },
  );

  it('has no body for HEAD', async () => {
    const reply = await server.call('/missing.js', { method: 'HEAD' });
    expect(reply).toMatchObject({ status: 404, text: '' });
  });

  it('is not what a route names', async () => {
    expect((await server.call('/feed.xml')).text).toMatch(/^rendered/);
    expect((await server.call('/post/v1.2')).text).toMatch(/^rendered/);
  });
});

describe('a base path', () => {
  let shop: TestServer;

  beforeAll(async () => {
    shop = await startTestServer({
      files: { 'main-ABCDEFGH.js': 'main', 'index.html': 'home', 'about/index.html': 'about' },
      manifest: {
        basePath: '/shop/',
        routes: [
          { path: '/shop', mode: 'prerender' },
          { path: '/shop/about', mode: 'prerender' },
        ],
      },
    });
  });

  afterAll(() => shop.close());

  it('leads to the files, also when a proxy has taken it away', async () => {
    expect((await shop.call('/shop/main-ABCDEFGH.js')).text).toBe('main');
    expect((await shop.call('/main-ABCDEFGH.js')).text).toBe('main');
    expect((await shop.call('/shopmain-ABCDEFGH.js')).status).toBe(404);
  });

  it.each([
    ['/shop', 'home'],
    ['/shop/', 'home'],
    ['/shop/index.html', 'home'],
    ['/shop/about', 'about'],
    ['/about', 'express 404'],
  ])('leads to the pages: %s', async (path, text) => {
    expect((await shop.call(path)).text).toBe(text);
  });
});
