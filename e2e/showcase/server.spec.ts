import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from '../support/http.js';
import { NOW_TEXT, type Showcase, buildOnce, serveShowcase, withShowcase } from './serve.js';

let showcase: Showcase;

beforeAll(async () => {
  showcase = await serveShowcase();
});

afterAll(() => showcase.stop());

const get = (path: string, headers: Record<string, string> = {}) => send(showcase.port, path, { headers });

describe('pages', () => {
  it.each([
    ['/', 'Sound for when light fails'],
    ['/about', 'Whoever is in'],
    ['/post/1/foo/3', 'Four thousand reaches down'],
    ['/post/2/bar/4', 'Slack, and then in'],
    ['/sign-in', 'The desk is kept in this browser'],
  ])('%s was prerendered', async (path, text) => {
    const { status, headers, text: html } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['etag']).toBeDefined();
    expect(html).toContain('Prerendered');
    expect(html).toContain(text);
  });

  it('renders a page of the archive on the server, as the fallback of its route says', async () => {
    const { status, text } = await get('/post/12/tides/1');
    expect(status).toBe(200);
    expect(text).toContain('The wave that goes upstream');
    expect(text).toContain('Rendered on the server');
    expect(text).toContain(NOW_TEXT);
  });

  it('greets by cookie and lets the page set a response header', async () => {
    const known = await get('/profile', { cookie: 'theme=dark; name=Ada%20L' });
    expect(known.text).toContain('Good to see you, Ada L');
    expect(known.text).toContain('Rendered on the server');
    expect(known.headers['x-reader']).toBe('known');
    expect(known.headers['cache-control']).toBe('private, no-store');

    const stranger = await get('/profile');
    expect(stranger.text).toContain('Good to see you, whoever you are');
    expect(stranger.headers['x-reader']).toBe('unknown');
  });

  it("lets a POST reach the application's own endpoint at the address of a page", async () => {
    const response = await fetch(`${showcase.origin}/profile`, {
      method: 'POST',
      body: new URLSearchParams({ name: ' Ádám; B ' }),
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/profile');
    const [cookie = ''] = response.headers.getSetCookie();
    const answer = await get('/profile', { cookie: cookie.split(';')[0] ?? '' });
    expect(answer.text).toContain('Good to see you, Ádám; B');
  });

  it('sends the shell for a route of the browser', async () => {
    const { status, text } = await get('/dashboard');
    expect(status).toBe(200);
    expect(text).toMatch(/<app-root><\/app-root>/);
    expect(text).not.toContain('ng-server-context');
  });

  it('redirects with a status of 3xx', async () => {
    const { status, headers } = await get('/old-about');
    expect(status).toBeGreaterThanOrEqual(301);
    expect(status).toBeLessThanOrEqual(308);
    expect(headers['location']).toBe('/about');
  });

  it.each(['/nowhere', '/post/1/foo', '/post/99/foo/1', '/post/1/bar/1', '/post/1/foo/4'])(
    '%s is not found',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).toContain('No soundings here');
    },
  );
});

describe('files', () => {
  it('may be kept for good when their name has a hash', async () => {
    const [, script = ''] = /<script src="([^"]+)" type="module">/.exec((await get('/')).text) ?? [];
    const { status, headers } = await get(`/${script}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toMatch(/immutable/);
  });

  it('are asked for again otherwise, and cost nothing when they are the same', async () => {
    const first = await get('/media.json');
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toMatch(/no-cache/);
    const again = await get('/media.json', { 'if-none-match': String(first.headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('answers for a missing script with a plain 404', async () => {
    const { status, headers } = await get('/chunk-MISSING.js');
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('requests that nobody has a right to', () => {
  it.each(['//evil.example/about', '/\\evil.example', '/..%2f..%2fserver/server.mjs', '/about%00'])(
    'refuses %s',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );

  it('refuses a host that is not allowed and logs the name of the option', async () => {
    expect((await get('/profile', { host: 'evil.example' })).status).toBe(400);
    await showcase.command.waitFor(/evil\.example[^]*allowedHosts|allowedHosts[^]*evil\.example/);
  });
});

describe('a copy of dist/', () => {
  it('serves without node_modules', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ngx-hybrid-dist-'));
    await cp(await buildOnce(), folder, { recursive: true });
    await withShowcase({ folder }, async ({ port }) => {
      for (const path of ['/', '/post/1/foo/3', '/post/12/tides/1', '/profile', '/api/posts']) {
        expect((await send(port, path)).status).toBe(200);
      }
    });
    await rm(folder, { recursive: true });
  });
});
