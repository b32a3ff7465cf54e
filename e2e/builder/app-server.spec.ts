import { startAppServer } from './compiled.js';
import { useTempFolder } from '../../builders/prerender/testing/temp-folder.js';

const folder = useTempFolder();
const options = { rendering: { workers: 1, concurrency: 8, timeout: 1000 }, sourceMaps: false };
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Starts a server.mjs with this code; resolves to its origin. */
async function start(code: string): Promise<string> {
  folder.write({ 'server.mjs': code });
  const { origin, stop } = await startAppServer(folder.path(), options);
  stops.push(stop);

  return origin;
}

const NODE_HANDLER = `
  const calls = [];
  export const reqHandler = Object.assign((request, response, next) => {
    calls.push(request.url);
    if (request.url === '/next') setTimeout(next, 5);
    else if (request.url === '/crash') setTimeout(() => { throw new Error('crashed'); }, 5);
    else if (request.url === '/rejects') return Promise.reject(new Error('no database'));
    else if (request.url === '/env') response.end(JSON.stringify({ hosts: process.env.NG_ALLOWED_HOSTS, pm2: process.env.pm_id }));
    else response.end('calls: ' + calls.length);
  }, { __ng_node_request_handler__: true });
`;

const textOf = async (url: URL | string) => (await fetch(url)).text();

describe('startAppServer', () => {
  it('serves with the handler of an Express or Fastify server, started once', async () => {
    const origin = await start(NODE_HANDLER);

    expect(origin).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await textOf(origin)).toBe('calls: 1');
    expect(await textOf(origin)).toBe('calls: 2');
  });

  it('serves with the handler of an h3 or Hono server', async () => {
    const origin = await start(`
      const handle = async (request) => new Response(request.method + ' ' + (await request.text()));
      export const reqHandler = Object.assign(handle, { __ng_request_handler__: true });
    `);

    expect(await (await fetch(origin, { method: 'POST', body: 'text' })).text()).toBe('POST text');
  });

  it('is not the production server: the host is known, and it does not listen as under PM2', async () => {
    process.env['pm_id'] = '0';
    try {
      const origin = await start(NODE_HANDLER);

      expect(JSON.parse(await textOf(`${origin}env`))).toEqual({ hosts: 'localhost' });
    } finally {
      delete process.env['pm_id'];
    }
  });

  it.each(['next', 'rejects'])('answers with 500 where nobody answers (%s), and goes on', async (path) => {
    const origin = await start(NODE_HANDLER);

    expect((await fetch(`${origin}${path}`)).status).toBe(500);
    expect(await textOf(origin)).toBe('calls: 2');
  });

  it('outlives an exception that nobody catches', async () => {
    const origin = await start(NODE_HANDLER);
    const crash = fetch(`${origin}crash`, { signal: AbortSignal.timeout(300) });

    await expect(crash).rejects.toThrow();
    expect(await textOf(origin)).toBe('calls: 2');
  });

  it('is not needed by an application without a server, or with one that exports no handler', async () => {
    const { origin } = await startAppServer(folder.path('absent'), options);

    expect(origin).toBe('http://ng-localhost/');
    expect(await start('export const reqHandler = () => undefined;')).toBe('http://ng-localhost/');
  });

  it.each([
    { title: 'throws', code: `throw new Error('no DATABASE_URL');`, cause: 'no DATABASE_URL' },
    { title: 'rejects', code: `await Promise.reject(new Error('no database'));`, cause: 'no database' },
    { title: 'ends the process', code: 'process.exit(7);', cause: 'exit code 7' },
    {
      title: 'waits for ever',
      code: 'await new Promise((resolve) => setInterval(() => {}, 1000));',
      cause: 'within 1 seconds',
    },
    { title: 'is no module', code: 'this is not JavaScript', cause: 'SyntaxError' },
  ])('names the cause when server.ts $title', async ({ code, cause }) => {
    await expect(start(code)).rejects.toMatchObject({
      code: 'NGXH2008',
      message: expect.stringContaining(cause) as string,
    });
  });

  it('stops the server', async () => {
    const origin = await start(NODE_HANDLER);
    await stops.pop()?.();

    await expect(fetch(origin)).rejects.toThrow('fetch failed');
  });
});
