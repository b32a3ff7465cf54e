import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { useApplication } from '../../testing/angular-engine.js';
import { createDist } from '../../testing/dist-folder.js';
import { startTestServer } from '../../testing/test-server.js';
import { hybrid } from './hybrid.js';

const environment = { ...process.env };

beforeEach(() => {
  useApplication(() => Promise.resolve(null));
});

afterEach(() => {
  process.env = { ...environment };
});

describe('hybrid()', () => {
  it('returns a middleware with a name, for stack traces and lists of middleware', () => {
    expect(hybrid().name).toBe('hybridMiddleware');
  });

  it.each([
    [{ directory: 1 }, '"directory" must be'],
    [{ directory: '' }, '"directory" must be'],
    [{ directory: new URL('http://localhost/') }, '"directory" must be a file: URL, not http:'],
    [{ logger: { info: 1 } }, '"logger" must be'],
    [{ allowedHosts: 'localhost' }, '"allowedHosts" must be'],
    [{ trustProxyHeaders: 'all' }, '"trustProxyHeaders" must be'],
  ])('refuses the options %j', (options, message) => {
    // @ts-expect-error: these are the mistakes that a type checker finds, and plain JavaScript does not.
    const create = () => hybrid(options);
    expect(create).toThrow(expect.objectContaining({ code: 'NGXH3001' }));
    expect(create).toThrow(message);
  });

  it('refuses a manifest that it cannot understand', () => {
    const dist = createDist({});
    dist.write('server/ngx-hybrid.json', '{ "version": 1');
    expect(() => hybrid({ directory: dist.server })).toThrow(expect.objectContaining({ code: 'NGXH3002' }));

    dist.write('server/ngx-hybrid.json', '{ "version": 99 }');
    const create = () => hybrid({ directory: pathToFileURL(`${dist.server}/`) });
    expect(create).toThrow(expect.objectContaining({ code: 'NGXH3003' }));
    expect(create).toThrow('version 99');
    dist.remove();
  });

  it('reads the manifest once', async () => {
    const server = await startTestServer({ files: { 'a.txt': 'a' } });
    server.dist.write('server/ngx-hybrid.json', 'broken');
    expect((await server.call('/a.txt')).text).toBe('a');
    await server.close();
  });

  it('answers to the hosts of NG_ALLOWED_HOSTS, unless hosts are given', async () => {
    process.env['NG_ALLOWED_HOSTS'] = 'env.example, other.example';
    const content = { files: { 'a.txt': 'a' }, manifest: { allowedHosts: ['built.example'] } };
    const fromEnvironment = await startTestServer(content);
    const fromOptions = await startTestServer({ ...content, options: { allowedHosts: ['code.example'] } });
    const statuses = async (server: typeof fromOptions) => {
      const hosts = ['built.example', 'env.example', 'other.example', 'code.example'];

      return Promise.all(
        hosts.map(async (host) => (await server.call('/a.txt', { headers: { host } })).status),
      );
    };
    expect(await statuses(fromEnvironment)).toEqual([200, 200, 200, 400]);
    expect(await statuses(fromOptions)).toEqual([200, 400, 400, 200]);
    await fromEnvironment.close();
    await fromOptions.close();
  });

  it('keeps headers that were set before it', async () => {
    const server = await startTestServer({
      files: { 'a.txt': 'a', 'index.html': 'home' },
      manifest: { routes: [{ path: '/', mode: 'prerender' }] },
      before: (_req, res, next) => {
        res.setHeader('Cache-Control', 'no-store');
        next();
      },
    });
    expect((await server.call('/a.txt')).headers['cache-control']).toBe('no-store');
    expect((await server.call('/')).headers['cache-control']).toBe('no-store');
    await server.close();
  });
});

describe('without a manifest', () => {
  it('serves the browser folder as plain files and leaves the rest to the engine', async () => {
    const server = await startTestServer({
      files: { 'main-ABCDEFGH.js': 'main', 'index.html': 'home', 'about/index.html': 'about' },
      manifest: false,
      options: { allowedHosts: ['localhost'] },
      handle: (request) => Promise.resolve(new Response(`rendered ${new URL(request.url).pathname}`)),
    });
    const file = await server.call('/main-ABCDEFGH.js');
    expect(file.text).toBe('main');
    expect(file.headers['cache-control']).toBe('no-cache');
    const again = { headers: { 'if-none-match': String(file.headers.etag) } };
    expect((await server.call('/main-ABCDEFGH.js', again)).status).toBe(304);

    for (const path of ['/', '/index.html', '/about', '/about/', '/about/index.html', '/missing.js']) {
      const reply = await server.call(path);
      expect(reply.text).toBe(`rendered ${path}`);
      expect(reply.headers['cache-control']).toBeUndefined();
    }
    expect((await server.call('/..%2fserver')).status).toBe(400);
    expect(server.log).toEqual([]);
    await server.close();
  });

  it('needs no browser folder', async () => {
    const server = await startTestServer({
      manifest: false,
      options: { allowedHosts: ['localhost'] },
      handle: () => Promise.resolve(new Response('rendered')),
    });
    rmSync(server.dist.browser, { recursive: true });
    expect((await server.call('/main.js')).text).toBe('rendered');
    await server.close();
  });

  it('lets the engine check the host', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ngx-hybrid-none-'));
    mkdirSync(join(folder, 'server'));
    const server = await startTestServer({ manifest: false, options: { directory: join(folder, 'server') } });
    const reply = await server.call('/', { headers: { host: 'evil.example' } });
    expect(reply.status).toBe(400);
    await server.close();
    rmSync(folder, { recursive: true });
  });
});
