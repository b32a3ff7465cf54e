import { RENDER_MODE, createRenderer, extractRouteTrees, withoutPrerendering } from './angular-private.js';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const load = createRequire(__filename);

/** Folder of an installed package; most do not export their files. */
function packageFolder(name: string): string {
  return dirname(load.resolve(`${name}/package.json`));
}

/** What this package uses and Angular does not document was looked up in these versions. */
const HOLDS_FOR = /^22\.2\./;

/** Compilers are large: they take their time on a busy machine. In milliseconds. */
const LOAD_TIMEOUT = 60_000;

it.each(['@angular/build', '@angular/ssr', '@angular/core'])(
  'the installed %s is one it holds for',
  (name) => {
    const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as {
      version: string;
    };

    expect(version).toMatch(HOLDS_FOR);
  },
);

describe('@angular/ssr', () => {
  // What is published of Angular is compiled in part only; a server bundle has been compiled to the end.
  beforeAll(() => import('@angular/compiler'), LOAD_TIMEOUT);

  it('has the render modes by these numbers', async () => {
    const { RenderMode } = await import('@angular/ssr');

    expect(RENDER_MODE).toEqual({
      server: RenderMode.Server,
      client: RenderMode.Client,
      prerender: RenderMode.Prerender,
    });
  });

  it('has the functions that a server bundle exports', async () => {
    const ssr: Record<string, unknown> = await import('@angular/ssr');

    expect(ssr['ɵextractRoutesAndCreateRouteTree']).toBeInstanceOf(Function);
    expect(ssr['ɵgetOrCreateAngularServerApp']).toBeInstanceOf(Function);
  });

  it('makes a server application whose router can be replaced', async () => {
    const ssr = await import('@angular/ssr');
    ssr.ɵsetAngularAppManifest({
      bootstrap: () => Promise.reject(new Error('not bootstrapped')),
      baseHref: '/',
      locale: undefined,
      routes: undefined,
      entryPointToBrowserMapping: {},
      assets: {},
      inlineCriticalCss: false,
    } as unknown as Parameters<typeof ssr.ɵsetAngularAppManifest>[0]);
    const render = createRenderer({
      ...ssr,
      ɵextractRoutesAndCreateRouteTree: () => Promise.reject(new Error('not asked for routes')),
    } as unknown as Parameters<typeof createRenderer>[0]);
    const redirect = await render(new Request('http://localhost/old'), { redirectTo: '/new', status: 301 });

    expect(redirect?.status).toBe(301);
    expect(redirect?.headers.get('Location')).toBe('/new');
  });
});

describe('@angular/build', () => {
  interface Normalized {
    readonly partialSSRBuild: boolean;
  }
  type NormalizeOptions = (context: unknown, projectName: string, options: unknown) => Promise<Normalized>;

  it(
    'takes the option that makes it emit a server and render nothing',
    async () => {
      const { normalizeOptions } = load(
        join(packageFolder('@angular/build'), 'src/builders/application/options.js'),
      ) as { normalizeOptions: NormalizeOptions };
      const context = {
        workspaceRoot: __dirname,
        logger: { warn() {} },
        getProjectMetadata: () => Promise.resolve({ root: '' }),
      };
      const options = { browser: 'main.ts', tsConfig: 'tsconfig.json', index: false };

      expect((await normalizeOptions(context, 'app', options)).partialSSRBuild).toBe(false);
      expect((await normalizeOptions(context, 'app', withoutPrerendering(options))).partialSSRBuild).toBe(
        true,
      );
    },
    LOAD_TIMEOUT,
  );
});

describe('extractRouteTrees', () => {
  it('reads routes, patterns and pages from the bundle', async () => {
    const asked: unknown[] = [];
    const trees = await extractRouteTrees(
      {
        ɵextractRoutesAndCreateRouteTree({
          invokeGetPrerenderParams,
          includePrerenderFallbackRoutes,
          signal,
        }) {
          const reading = asked.push([
            invokeGetPrerenderParams,
            includePrerenderFallbackRoutes,
            signal.aborted,
          ]);

          return Promise.resolve({
            routeTree: { match: () => undefined, toObject: () => [{ route: `/${reading}` }] },
            appShellRoute: 'shell',
            errors: invokeGetPrerenderParams ? ['wrong'] : [],
          });
        },
        ɵgetOrCreateAngularServerApp: () => {
          throw new Error('nothing is rendered');
        },
      },
      { url: new URL('http://localhost/'), timeout: 1000 },
    );

    expect(asked).toEqual([
      [false, false, false],
      [false, true, false],
      [true, true, false],
    ]);
    expect(trees.unparameterised.toObject()).toEqual([{ route: '/1' }]);
    expect(trees.patterns.toObject()).toEqual([{ route: '/2' }]);
    expect(trees.pages.toObject()).toEqual([{ route: '/3' }]);
    expect(trees).toMatchObject({ appShellRoute: 'shell', errors: ['wrong'] });
  });
});
