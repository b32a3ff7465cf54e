import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningServer } from '../support/http.js';
import { readFolder, workFolder } from '../support/temp-app.js';
import { buildServerApp, type ServerKind, startServerApp } from './server-app.js';

const kinds: readonly ServerKind[] = ['express', 'fastify', 'h3', 'hono'];

describe.each(kinds)("a %s server file for Angular's engine, built with ngx-hybrid:prerender", (kind) => {
  let dist: string;
  let server: RunningServer;
  const started: RunningServer[] = [];

  beforeAll(async () => {
    dist = await buildServerApp(kind);
    server = await startServerApp(kind, dist);
    started.push(server);
  });

  afterAll(() => Promise.all(started.map(({ command }) => command.stop())));

  it('serves a prerendered page from its file, with the hash of the file as ETag', async () => {
    const file = readFileSync(join(dist, 'browser/post/2/index.html'));
    const response = await server.get('/post/2');

    expect(response.status).toBe(200);
    expect(response.body.equals(file)).toBe(true);
    expect(response.text).toContain('ng-server-context="ssg"');
    expect(response.text).toContain('Post 2</h1>');
    expect(response.headers['etag']).toBe(`"${createHash('sha256').update(file).digest('hex')}"`);
  });

  it('serves the start page, into which its own endpoint answered during the build', async () => {
    const response = await server.get('/');

    expect(response.text).toContain('ng-server-context="ssg"');
    expect(response.text).toContain(`The endpoint says ${kind}`);
  });

  it('renders a path of a prerendered route that has no page', async () => {
    const response = await server.get('/post/77');

    expect(response.status).toBe(200);
    expect(response.text).toContain('ng-server-context="ssr"');
    expect(response.text).toContain('Post 77</h1>');
  });

  it('renders a server route with its headers', async () => {
    const response = await server.get('/live');

    expect(response.text).toContain('ng-server-context="ssr"');
    expect(response.headers['x-live']).toBe('yes');
  });

  it('answers an unknown path with 404', async () => {
    expect((await server.get('/nowhere')).status).toBe(404);
  });

  it('answers its own endpoints', async () => {
    expect(JSON.parse((await server.get('/api/greeting')).text)).toEqual({ hello: kind });
  });

  it('has no copy of a page in the server bundle', () => {
    expect(findCopies(dist)).toEqual([]);
  });
});

describe('a build for a platform without disk (ssr.platform: neutral)', () => {
  it('embeds the pages, so that the server folder alone serves them', async () => {
    const dist = await buildServerApp('hono', { platform: 'neutral' });
    const page = readFileSync(join(dist, 'browser/post/2/index.html'));
    const copy = join(workFolder, 'servers-neutral-copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(dist, 'server'), join(copy, 'server'), { recursive: true });
    const server = await startServerApp('hono', copy);
    try {
      const response = await server.get('/post/2');

      expect(findCopies(dist)).toEqual([expect.stringMatching(/^assets-chunks\/.+\.mjs$/)]);
      expect(response.body.equals(page)).toBe(true);
      expect(response.headers['etag']).toBe(`"${createHash('sha256').update(page).digest('hex')}"`);
    } finally {
      await server.command.stop();
    }
  });
});

/** Files of dist/server that contain the text of a prerendered page. */
function findCopies(dist: string): string[] {
  return [...readFolder(join(dist, 'server'))]
    .filter(([, content]) => content.includes('Post 2</h1>'))
    .map(([path]) => path);
}
