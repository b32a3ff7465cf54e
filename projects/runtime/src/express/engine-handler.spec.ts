import { connect } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { RouteRule } from '../rules/build-manifest.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

const ROUTES: readonly RouteRule[] = [
  { path: '/client', mode: 'client' },
  { path: '/post/*', mode: 'prerender', fallback: 'client' },
  { path: '/go', mode: 'server', redirectTo: '/profile' },
  { path: '/**', mode: 'server' },
];

/** What applications answer, by path. */
const RESPONSES: Readonly<Record<string, (request: Request) => Response | null | Promise<never>>> = {
  '/profile': (request) =>
    new Response(`hello ${request.headers.get('cookie')}`, {
      status: 203,
      headers: [
        ['Content-Type', 'text/html;charset=UTF-8'],
        ['X-App', 'yes'],
        ['Set-Cookie', 'a=1; Path=/'],
        ['Set-Cookie', 'b=2; HttpOnly'],
      ],
    }),
  '/kept': () => new Response('kept', { headers: { 'Cache-Control': 'max-age=5' } }),
  '/client': () => new Response('shell', { headers: { 'X-Route': 'client' } }),
  '/post/1': () => new Response('shell'),
  '/go': () => new Response(null, { status: 301, headers: { Location: '/profile' } }),
  '/away': () => new Response(null, { status: 302, headers: { Location: '/login' } }),
  '/lost': () => new Response('not found', { status: 404 }),
  '/strange/index.html': () => new Response(null, { status: 404, headers: { Location: '/profile' } }),
  '/throws': () => Promise.reject(new Error('rendering failed')),
};

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    manifest: { routes: ROUTES },
    handle: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/echo') {
        return new Response(`${request.method} ${await request.text()}`);
      }

      return (await RESPONSES[pathname]?.(request)) ?? null;
    },
  });
});

afterAll(() => server.close());

describe('a server-rendered response', () => {
  it('that redirects on a route with a status of its own is a real redirect', async () => {
    const reply = await server.call('/strange/index.html');
    expect(reply.status).toBe(302);
    expect(reply.headers.location).toBe('/profile');
  });

  it('arrives with its status, headers and cookies, and is not kept', async () => {
    const reply = await server.call('/profile', { headers: { cookie: 'name=Ada' } });
    expect(reply).toMatchObject({ status: 203, text: 'hello name=Ada' });
    expect(reply.headers).toMatchObject({
      'x-app': 'yes',
      'set-cookie': ['a=1; Path=/', 'b=2; HttpOnly'],
      'cache-control': 'no-store',
    });
  });

  it('keeps the Cache-Control of the application', async () => {
    expect((await server.call('/kept')).headers['cache-control']).toBe('max-age=5');
  });

  it('may be a redirect', async () => {
    const away = await server.call('/away');
    expect(away).toMatchObject({ status: 302 });
    expect(away.headers).toMatchObject({ location: '/login', 'cache-control': 'no-store' });

    const configured = await server.call('/go');
    expect(configured).toMatchObject({ status: 301 });
    expect(configured.headers).toMatchObject({ location: '/profile', 'cache-control': 'no-cache' });
  });

  it('may be a real 404', async () => {
    expect(await server.call('/lost')).toMatchObject({ status: 404, text: 'not found' });
  });

  it('has no body for HEAD', async () => {
    expect(await server.call('/profile', { method: 'HEAD' })).toMatchObject({ status: 203, text: '' });
  });

  it('goes to the error handler of Express when it fails', async () => {
    expect(await server.call('/throws')).toMatchObject({
      status: 500,
      text: 'express error: rendering failed',
    });
  });
});

describe('a client that goes away while its page is rendered', () => {
  it('is no error', async () => {
    const events = new EventEmitter();
    const isRendering = once(events, 'rendering');
    const isAborted = once(events, 'aborted');
    const slow = await startTestServer({
      manifest: { routes: ROUTES },
      handle: (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () => {
            reject(new DOMException('aborted', 'AbortError'));
            events.emit('aborted');
          });
          events.emit('rendering');
        }),
    });
    const socket = connect(slow.port, 'localhost');
    socket.write('GET /profile HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await isRendering;
    socket.destroy();
    await isAborted;
    await setTimeout(50);

    expect(slow.errors).toEqual([]);
    await slow.close();
  });
});

describe('the shell of a client route', () => {
  it.each(['/client', '/post/1'])('may be kept and is asked about: %s', async (path) => {
    const reply = await server.call(path);
    expect(reply).toMatchObject({ status: 200, text: 'shell' });
    expect(reply.headers['cache-control']).toBe('no-cache');
  });
});

describe('other requests', () => {
  it('reach the endpoints of the user', async () => {
    expect(await server.call('/api/comments', { method: 'POST' })).toMatchObject({ status: 201 });
  });

  it('reach the application with their body', async () => {
    expect((await server.call('/echo', { method: 'POST', body: 'text' })).text).toBe('POST text');
    expect((await server.call('/echo', { method: 'DELETE' })).text).toBe('DELETE ');
  });

  it('go on to Express when the application has no route', async () => {
    expect(await server.call('/nowhere')).toMatchObject({ status: 404, text: 'express 404' });
  });
});
