import { join } from 'node:path';
import type { Discovery } from '../../builders/prerender/discover/discovery.js';
import { RENDER_MODE, discoverRoutes, renderPages } from './compiled.js';
import { useTempFolder } from '../../builders/prerender/testing/temp-folder.js';

const folder = useTempFolder();
const angularBundle = join(import.meta.dirname, 'fixtures/angular');

function discover(serverDirectory: string, timeout = 30_000): Promise<Discovery> {
  const localFiles = {
    origin: 'http://ng-localhost/',
    directory: folder.path(),
    basePath: '/',
    files: new Set(['posts.json']),
  };

  return discoverRoutes({ serverDirectory, timeout, localFiles }, false);
}

describe('discoverRoutes', () => {
  it("tells the routes and pages of Angular's own route tree", async () => {
    folder.write({ 'posts.json': '[{"id":"1"},{"id":"2"}]' });
    const { routes, pages, metadata, manifestRoutes, errors } = await discover(angularBundle);

    expect(errors).toEqual([]);
    expect(routes.map(({ path, mode, fallback }) => [path, mode, fallback])).toEqual([
      ['/app', 'prerender', undefined],
      ['/app/old', 'prerender', undefined],
      ['/app/about', 'prerender', undefined],
      ['/app/profile', 'server', undefined],
      ['/app/dashboard', 'client', undefined],
      ['/app/post/*', 'prerender', 'server'],
      ['/app/tag/*', 'prerender', 'client'],
      ['/app/doc/*', 'prerender', 'none'],
      ['/app/**', 'prerender', undefined],
    ]);
    expect(pages.map(({ path, route }) => [path, routes[route]?.path])).toEqual([
      ['/app', '/app'],
      ['/app/old', '/app/old'],
      ['/app/about', '/app/about'],
      ['/app/post/1', '/app/post/*'],
      ['/app/post/2', '/app/post/*'],
      ['/app/tag/c++', '/app/tag/*'],
      ['/app/tag/100%', '/app/tag/*'],
      ['/app/tag/two words', '/app/tag/*'],
      ['/app/doc/a', '/app/doc/*'],
    ]);
    expect(metadata[pages.find(({ path }) => path === '/app/post/1')?.metadata ?? -1]).toEqual({
      renderMode: RENDER_MODE.prerender,
      headers: { 'X-Post': 'yes' },
    });
    expect(routes.find(({ path }) => path === '/app/old')?.metadata.redirectTo).toBe('/app/about');
    expect(manifestRoutes.map(({ route }) => route)).not.toContain('/app/post/1');
    expect(manifestRoutes).toContainEqual({
      route: '/app/profile',
      renderMode: RENDER_MODE.server,
      status: 203,
    });
  });

  it('hands on what Angular finds wrong: here a getPrerenderParams that gets no list', async () => {
    folder.write({ 'posts.json': '{}' });
    const { errors } = await discover(angularBundle);

    expect(errors).toEqual(['parameters is not iterable']);
  });

  it('says what to do about a percent sign in a parameter', async () => {
    folder.write({ 'posts.json': '[{ "id": "100%" }]' });

    await expect(discover(angularBundle)).rejects.toMatchObject({ code: 'NGXH2016' });
  });

  it.each([
    {
      title: 'throws when it is loaded',
      code: `throw new Error('needs a browser');`,
      cause: 'needs a browser',
    },
    { title: 'does not exist', code: undefined, cause: 'main.server.mjs' },
    { title: 'ends the process', code: 'process.exit(5);', cause: 'exit code 5' },
    {
      title: 'cannot start',
      code: `export const ɵextractRoutesAndCreateRouteTree = async () => { throw 'no window'; };`,
      cause: 'no window',
    },
  ])('names the cause when the application $title', async ({ code, cause }) => {
    if (code !== undefined) folder.write({ 'server/main.server.mjs': code });

    await expect(discover(folder.path('server'))).rejects.toMatchObject({
      code: 'NGXH2002',
      message: expect.stringContaining(cause) as string,
    });
  });
});

describe("Angular's server application in our worker threads", () => {
  it('renders the page of each route with several in flight', async () => {
    const paths = Array.from({ length: 12 }, (_, index) => `/app/post/${index}`);
    const failures: string[] = [];
    await renderPages(
      paths.map((path, index) => ({ index, path, file: `${index}.html`, metadata: 0 })),
      {
        settings: {
          serverDirectory: angularBundle,
          browserDirectory: folder.path(),
          concurrency: 4,
          timeout: 30_000,
          metadata: [{}],
          localFiles: {
            origin: 'http://ng-localhost/',
            directory: folder.path(),
            basePath: '/',
            files: new Set(),
          },
        },
        workers: 1,
        sourceMaps: false,
        onResult: ({ failure }) => failure !== undefined && failures.push(failure),
      },
    );

    expect(failures).toEqual([]);
    for (const index of paths.keys()) {
      expect(folder.read(`${index}.html`)).toContain(`<p>post/${index}</p>`);
    }
  });
});
