import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '../../testing/dist-folder.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    files: {
      'index.html': 'home',
      'about/index.html': '<p>about ü</p>',
      'post/1/foo/index.html': 'post 1',
      'post/café/x/index.html': 'post café',
      'package/next.js/index.html': 'package next.js',
      'server/index.html': 'never served',
      'fleeting/index.html': 'first',
    },
    manifest: {
      routes: [
        { path: '/', mode: 'prerender' },
        {
          path: '/about',
          mode: 'prerender',
          headers: { 'X-Route': 'about', 'cache-control': 'max-age=60' },
        },
        { path: '/post/*/*', mode: 'prerender', fallback: 'server' },
        { path: '/package/*', mode: 'prerender', fallback: 'none' },
        { path: '/server', mode: 'server' },
        { path: '/fleeting', mode: 'prerender' },
      ],
      redirects: { '/old': '/post/1/foo', '/alt/ä': '/über?a=1' },
    },
    handle: (request) => Promise.resolve(/post|server/.test(request.url) ? new Response('rendered') : null),
  });
});

afterAll(() => server.close());

describe('a prerendered page', () => {
  it.each([
    ['/', 'home'],
    ['/index.html', 'home'],
    ['/?utm=1&x=//evil.example', 'home'],
    ['/about', '<p>about ü</p>'],
    ['/about/', '<p>about ü</p>'],
    ['/about/index.html', '<p>about ü</p>'],
    ['/post/1/foo', 'post 1'],
    ['/post/caf%C3%A9/x', 'post café'],
    ['/package/next.js', 'package next.js'],
  ])('is served without rendering: %s', async (path, text) => {
    server.rendered.length = 0;
    expect(await server.call(path)).toMatchObject({ status: 200, text });
    expect(server.rendered).toEqual([]);
  });

  it('has the headers of an engine page, and is asked about each time', async () => {
    const { headers } = await server.call('/');
    expect(headers).toMatchObject({
      etag: `"${sha256('home')}"`,
      'content-type': 'text/html;charset=UTF-8',
      'content-length': '4',
      'cache-control': 'no-cache',
    });
  });

  it('has the headers of its route', async () => {
    const { headers } = await server.call('/about');
    expect(headers).toMatchObject({
      'x-route': 'about',
      'cache-control': 'max-age=60',
      'content-length': '15',
    });
  });

  it('is not sent again to who has it', async () => {
    const etag = `"${sha256('<p>about ü</p>')}"`;
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const reply = await server.call('/about', { headers: { 'if-none-match': tag } });
      expect(reply).toMatchObject({ status: 304, text: '' });
      expect(reply.headers).toMatchObject({ etag, 'x-route': 'about', 'cache-control': 'max-age=60' });
    }
    expect((await server.call('/about', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('answers HEAD', async () => {
    const reply = await server.call('/about', { method: 'HEAD' });
    expect(reply).toMatchObject({ status: 200, text: '' });
    expect(reply.headers['content-length']).toBe('15');
  });

  it('leaves other methods to the application', async () => {
    expect((await server.call('/post/1/foo', { method: 'POST' })).text).toBe('rendered');
    expect((await server.call('/about', { method: 'POST' })).text).toBe('express 404');
  });

  it('is never taken for a route of another mode', async () => {
    expect((await server.call('/server')).text).toBe('rendered');
  });

  it('that is not there is left to the application', async () => {
    expect((await server.call('/post/1/other')).text).toBe('rendered');
    expect((await server.call('/post//foo')).text).toBe('rendered');
    expect((await server.call('/package/other')).text).toBe('express 404');
  });

  it('shows up within a second or so when its file is replaced, and goes when it is deleted', async () => {
    const file = join(server.dist.browser, 'fleeting/index.html');
    expect((await server.call('/fleeting')).text).toBe('first');

    server.dist.write('new.html', 'other');
    renameSync(join(server.dist.root, 'new.html'), file);
    await setTimeout(1100);
    const reply = await server.call('/fleeting');
    expect(reply.text).toBe('other');
    expect(reply.headers['etag']).toBe(`"${sha256('other')}"`);

    rmSync(file);
    await setTimeout(1100);
    expect((await server.call('/fleeting')).text).toBe('express 404');
  });
});

describe('a prerendered redirect', () => {
  it.each([
    ['/old', '/post/1/foo'],
    ['/old/?q=1', '/post/1/foo'],
    ['/alt/%C3%A4', '/%C3%BCber?a=1'],
  ])('is a 302: %s', async (path, location) => {
    const reply = await server.call(path);
    expect(reply).toMatchObject({ status: 302, text: '' });
    expect(reply.headers).toMatchObject({ location, 'cache-control': 'no-cache' });
  });

  it('leaves other methods to the application', async () => {
    expect((await server.call('/old', { method: 'POST' })).text).toBe('express 404');
  });
});
