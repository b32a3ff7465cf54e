import { startTestServer, type TestServer } from '../../testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    files: { 'main-ABCDEFGH.js': 'main', 'index.html': 'home' },
    manifest: {
      allowedHosts: ['localhost', '*.example.org'],
      routes: [
        { path: '/', mode: 'prerender' },
        { path: '/**', mode: 'server' },
      ],
    },
    handle: () => Promise.resolve(new Response('rendered')),
  });
  server.dist.write('secret.txt', 'secret');
});

afterAll(() => server.close());

beforeEach(() => {
  server.rendered.length = 0;
});

describe('the request method', () => {
  it.each(['TRACE', 'TRACK'])(
    '%s is refused without asking the renderer, which could not take it',
    async (method) => {
      const reply = await server.callRaw(
        `${method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      // Node itself refuses a method that it does not know.
      expect(reply).toMatch(/^HTTP\/1\.1 (501|400) /);
      expect(server.rendered).toEqual([]);
    },
  );
});

describe('the request target', () => {
  it.each([
    '//evil.example',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/..%2fsecret.txt',
    '/..%2f..%2fetc/passwd',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/a/%2E%2E/%2E%2E/secret.txt',
    '/..%5csecret.txt',
    '/main-ABCDEFGH.js%00.html',
    '/%00',
    '/%',
    '/%ff',
    '/a%0d%0aX-Injected:%201',
    '/.',
    'http://localhost/',
    'http://evil.example/main-ABCDEFGH.js',
    'https://localhost//evil.example',
    '*',
  ])('is refused with 400: %s', async (target) => {
    const reply = await server.callRaw(
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(reply).toMatch(/content-type: text\/plain/i);
    expect(reply).not.toMatch(/secret|main|home|injected/i);
    expect(server.rendered).toEqual([]);
  });

  it('is refused for every method', async () => {
    const reply = await server.callRaw(
      'POST //evil.example HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(server.rendered).toEqual([]);
  });

  it('never leads out of the browser folder when it is encoded twice', async () => {
    const reply = await server.call('/%252e%252e/secret.txt');
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('secret');
  });
});

describe('the host', () => {
  it.each(['localhost', 'LOCALHOST:4000', 'www.example.org'])('is accepted: %s', async (host) => {
    expect(await server.call('/', { headers: { host } })).toMatchObject({ status: 200, text: 'home' });
    expect(await server.call('/profile', { headers: { host } })).toMatchObject({ text: 'rendered' });
  });

  it.each(['/', '/main-ABCDEFGH.js', '/profile', '/missing.js'])(
    'is refused with 400 before %s is looked at',
    async (path) => {
      const reply = await server.call(path, { headers: { host: 'evil.example' } });
      expect(reply.status).toBe(400);
      expect(reply.headers['content-type']).toMatch(/^text\/plain/);
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.text).not.toContain('evil');
      expect(server.rendered).toEqual([]);
    },
  );

  it('is named in one log line a minute, together with the options', async () => {
    server.log.length = 0;
    await server.call('/', { headers: { host: 'first.example' } });
    await server.call('/', { headers: { host: 'first.example' } });
    await server.call('/', { headers: { host: 'second.example' } });

    expect(server.log).toHaveLength(2);
    expect(server.log[0]).toMatch(
      /^warn NGXH3004: .*"first\.example".*security\.allowedHosts.*NG_ALLOWED_HOSTS/,
    );
    expect(server.log[1]).toContain('second.example');
  });

  it('is required', async () => {
    const reply = await server.callRaw('GET / HTTP/1.0\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is not taken from proxy headers that are not believed', async () => {
    const headers = { host: 'localhost', 'x-forwarded-host': 'evil.example' };
    expect(await server.call('/', { headers })).toMatchObject({ status: 200, text: 'home' });
  });
});

describe('proxy headers that are believed', () => {
  let proxied: TestServer;

  beforeAll(async () => {
    proxied = await startTestServer({
      files: { 'index.html': 'home' },
      manifest: {
        routes: [
          { path: '/', mode: 'prerender' },
          { path: '/**', mode: 'server' },
        ],
        redirects: { '/old': '/new' },
      },
      options: { allowedHosts: ['Shop.Example'], trustProxyHeaders: true },
      handle: (request) => Promise.resolve(new Response(request.url)),
    });
  });

  afterAll(() => proxied.close());

  it('name the host of the request', async () => {
    const headers = { host: 'localhost', 'x-forwarded-host': 'shop.example', 'x-forwarded-proto': 'https' };
    expect((await proxied.call('/profile', { headers })).text).toBe('https://shop.example/profile');
    expect((await proxied.call('/', { headers })).text).toBe('home');
  });

  it.each([
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-host', 'shop.example/path'],
    ['forwarded', 'host=evil.example'],
    ['forwarded', 'host="a b"'],
    ['x-forwarded-prefix', '//evil.example'],
  ])('are refused with 400: %s: %s', async (name, value) => {
    for (const path of ['/', '/profile', '/old']) {
      expect(await proxied.call(path, { headers: { host: 'localhost', [name]: value } })).toMatchObject({
        status: 400,
      });
    }
  });
});
