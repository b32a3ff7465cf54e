import { type ChildServer, findScript, startChild } from '../testing/child-server.js';
import { createDist, type DistFolder } from '../testing/dist-folder.js';
import { call } from '../testing/http-client.js';

let dist: DistFolder;
let child: ChildServer | undefined;

beforeAll(() => {
  dist = createDist({
    files: { 'index.html': 'home' },
    manifest: { allowedHosts: [], routes: [{ path: '/', mode: 'prerender' }] },
  });
});

afterEach(() => void child?.process.kill('SIGKILL'));
afterAll(() => dist.remove());

describe('the entry points, in plain Node', () => {
  it('serve with the hosts that the local start script allows', async () => {
    child = startChild({
      args: ['--import', 'ngx-hybrid/localhost', findScript('hybrid-server.mjs'), dist.server],
      env: { PORT: '0' },
    });
    const [, port] = await child.waitFor(
      /Listening on http:\/\/localhost:(\d+) \(allowed hosts: localhost\)/,
    );
    expect(await call(Number(port), '/')).toMatchObject({ status: 200, text: 'home' });
    expect(await call(Number(port), '/profile')).toMatchObject({ status: 200, text: 'rendered' });
    child.process.kill('SIGTERM');
    expect(await child.exit).toBe(0);
    expect(child.errors()).toBe('');
  }, 20_000);

  it('leave allowed hosts that are set', async () => {
    child = startChild({
      args: ['--import', 'ngx-hybrid/localhost', findScript('hybrid-server.mjs'), dist.server],
      env: { PORT: '0', NG_ALLOWED_HOSTS: 'app.example' },
    });
    await child.waitFor(/allowed hosts: app\.example\)/);
  }, 20_000);

  it('warn when no host is allowed, and say how to allow one', async () => {
    child = startChild({ args: [findScript('hybrid-server.mjs'), dist.server], env: { PORT: '0' } });
    await child.waitFor(
      /NGXH3005: .*security\.allowedHosts.*NG_ALLOWED_HOSTS.*--import ngx-hybrid\/localhost/,
    );
    const [, port] = await child.waitFor(/Listening on http:\/\/localhost:(\d+)$/m);
    expect((await call(Number(port), '/')).status).toBe(400);
  }, 20_000);
});
