import { RENDER_MODE } from '../angular-private.js';
import { createRouteTrees } from '../testing/route-trees.js';
import { classifyRoutes } from './classify-routes.js';

const { prerender, server, client } = RENDER_MODE;

describe('classifyRoutes', () => {
  it('tells the modes of routes without parameters', () => {
    const { routes } = classifyRoutes(
      createRouteTrees({
        plain: [
          { route: '/', renderMode: prerender },
          { route: '/profile', renderMode: server },
          { route: '/dashboard', renderMode: client },
          { route: '/users/*', renderMode: server },
        ],
      }),
    );

    expect(routes.map(({ path, mode, fallback }) => [path, mode, fallback])).toEqual([
      ['/', 'prerender', undefined],
      ['/profile', 'server', undefined],
      ['/dashboard', 'client', undefined],
      ['/users/*', 'server', undefined],
    ]);
  });

  it('prerenders an application that has no server routes', () => {
    const { routes, pages } = classifyRoutes(createRouteTrees({ plain: [{ route: '/' }, { route: '/a' }] }));

    expect(routes.map(({ mode }) => mode)).toEqual(['prerender', 'prerender']);
    expect(pages.map(({ path }) => path)).toEqual(['/', '/a']);
  });

  it.each([
    { fallback: server, word: 'server' },
    { fallback: client, word: 'client' },
    { fallback: undefined, word: 'none' },
  ] as const)(
    'keeps a route with parameters and the fallback $word apart from its pages',
    ({ fallback, word }) => {
      const { routes, pages, manifestRoutes } = classifyRoutes(
        createRouteTrees({
          plain: [{ route: '/post/new', renderMode: client }],
          parameterised: [{ route: '/post/*', fallback, pages: ['/post/1', '/post/2'] }],
        }),
      );

      expect(routes[1]).toMatchObject({ path: '/post/*', mode: 'prerender', fallback: word });
      expect(pages.map(({ path, route }) => [path, routes[route]?.path])).toEqual([
        ['/post/1', '/post/*'],
        ['/post/2', '/post/*'],
      ]);
      // Angular's server finds a page by its file, and everything else by these.
      expect(manifestRoutes.map(({ route }) => route)).toEqual(
        fallback === undefined ? ['/post/new'] : ['/post/new', '/post/*'],
      );
    },
  );

  it('finds the route of a page whose parameters have reserved characters', () => {
    const { routes, pages } = classifyRoutes(
      createRouteTrees({
        plain: [{ route: '/', renderMode: prerender }],
        parameterised: [{ route: '/tag/*', fallback: server, pages: ['/tag/100%', '/tag/a b', '/tag/é?#'] }],
      }),
    );

    expect(pages.slice(1).map(({ route }) => routes[route]?.path)).toEqual(['/tag/*', '/tag/*', '/tag/*']);
  });

  it('gives a catch-all no page of its own, only those that getPrerenderParams names', () => {
    const { routes, pages } = classifyRoutes(
      createRouteTrees({
        plain: [{ route: '/**', renderMode: prerender, status: 404 }],
        parameterised: [{ route: '/docs/**', fallback: client, pages: ['/docs/a/b'] }],
      }),
    );

    expect(pages.map(({ path, route }) => [path, routes[route]?.path])).toEqual([['/docs/a/b', '/docs/**']]);
  });

  it('keeps each set of metadata once', () => {
    const { metadata, pages } = classifyRoutes(
      createRouteTrees({
        plain: [{ route: '/a', renderMode: prerender, headers: { 'X-A': '1' } }],
        parameterised: [{ route: '/post/*', fallback: server, pages: ['/post/1', '/post/2', '/post/3'] }],
      }),
    );

    expect(metadata).toHaveLength(2);
    expect(pages.map((page) => page.metadata)).toEqual([0, 1, 1, 1]);
  });

  it('can be sent to another thread whatever the server routes hold', () => {
    const withFunction = { route: '/a', renderMode: prerender, revalidate: () => 60, status: 203 };
    const discovery = classifyRoutes(createRouteTrees({ plain: [withFunction] }));

    expect(structuredClone(discovery)).toEqual(discovery);
    expect(discovery.manifestRoutes).toEqual([{ route: '/a', renderMode: prerender, status: 203 }]);
  });

  it('hands on the app shell and what Angular found wrong', () => {
    const discovery = classifyRoutes(createRouteTrees({ appShellRoute: 'ng-app-shell', errors: ['wrong'] }));

    expect(discovery).toMatchObject({ appShellRoute: 'ng-app-shell', errors: ['wrong'], pages: [] });
  });
});
