import { analyse, describePlan, describeRoutes } from '../testing/analysis.js';

const conditional = (routes: string): string => `...(globalThis.flag ? [${routes}] : [])`;

describe('planRoutes', () => {
  it('follows the order of the router, parents first and ** last', () => {
    const routes = `{ path: '**', component: NotFound },
      { path: 'shop', component: Layout, children: [{ path: 'cart', component: Page }] },
      { path: 'about', component: Page }`;

    expect(analyse({ routes }).plan.map(({ entry }) => entry.path.text)).toEqual([
      'shop',
      'shop/cart',
      'about',
      '**',
    ]);
  });

  it('plans nothing for a router without routes', () => {
    expect(describePlan({ routes: '' })).toEqual([]);
  });

  it.each([
    [
      'an earlier parameter takes the mode from a static route behind it',
      "{ path: ':slug', component: Page, canActivate: [auth] }, { path: 'about', component: Page }",
      [
        ':slug: Client (guarded by auth (src/app/guards.ts))',
        "about: Client (the route ':slug' takes this path)",
      ],
    ],
    [
      'a parameter in front is not prerendered for a value that nobody lists',
      "{ path: ':slug', component: Page }, { path: 'about', component: Page }",
      [':slug: Prerender (parameters: slug)', "about: Server (the route ':slug' takes this path)"],
    ],
    [
      'a parameter in front that may not match takes nothing',
      "{ path: ':lang', component: Page, canMatch: [auth] }, { path: 'about', component: Page }",
      [':lang: Client (guarded by auth (src/app/guards.ts))', 'about: Prerender (static path)'],
    ],
    [
      'a star is text to the router, and takes no other path',
      "{ path: '*', component: Page }, { path: 'a', component: Page, canActivate: [auth] }",
      [
        "*: Server ('*' cannot be written as a path to prerender)",
        'a: Client (guarded by auth (src/app/guards.ts))',
      ],
    ],
    [
      'the first of two routes with one path decides',
      "{ path: 'a', component: Page }, { path: 'a', component: Page, canActivate: [auth] }",
      ['a: Prerender (static path)'],
    ],
    [
      'parameters of other names would need one getPrerenderParams for both',
      "{ path: 'a/:id', component: Page }, { path: 'a/:slug', component: Page }",
      ["a/:id: Server ('a/:slug' has the same shape)"],
    ],
    [
      'a parent that shows nothing takes the path of a parameter behind it',
      "{ path: ':lang', children: [{ path: 'a', component: Page }] }, { path: ':slug', component: Page }",
      [
        ":slug: Server (the route ':lang' takes this path, and shows nothing there)",
        ':lang/a: Prerender (parameters: lang)',
      ],
    ],
    [
      'a parent of another name would need a getPrerenderParams too',
      "{ path: ':slug', component: Page }, { path: ':lang', children: [{ path: 'a', component: Page }] }",
      [":slug: Server (':lang' has the same shape)", ':lang/a: Prerender (parameters: lang)'],
    ],
    [
      'a parent that shows nothing is not prerendered as a value of a parameter',
      "{ path: 'docs', children: [{ path: 'intro', component: Page }] }, { path: ':slug', component: Page }",
      [
        'docs: Server (nothing is shown at its own URL)',
        'docs/intro: Prerender (static path)',
        ':slug: Prerender (parameters: slug)',
      ],
    ],
    [
      'neither is a named outlet',
      "{ path: 'chat', component: Page, outlet: 'side' }, { path: ':slug', component: Page }",
      ['chat: Server (in a named outlet, without a URL of its own)', ':slug: Prerender (parameters: slug)'],
    ],
    [
      'a redirect in a named outlet has no status of 404',
      "{ path: 'chat', redirectTo: '/a', outlet: 'side' }, { path: 'a', component: Page }",
      ['chat: Server (in a named outlet, without a URL of its own)', 'a: Prerender (static path)'],
    ],
    [
      'a matcher in a named outlet is not prerendered',
      "{ path: 'a', component: Layout, children: [{ path: ':id', component: Page }, { matcher: () => null, component: Page, outlet: 'side' }] }",
      [
        'a: Prerender (static path)',
        'a/:id: Prerender (parameters: id)',
        'a/**: Server (in a named outlet, without a URL of its own)',
      ],
    ],
    [
      'a redirect below a wildcard is not prerendered as a value of a parameter',
      "{ path: ':lang/:id', component: Page }, { path: '**', component: Layout, children: [{ path: 'old', redirectTo: '/' }] }",
      [
        ':lang/:id: Prerender (parameters: lang, id)',
        '**/old: Server (a redirect that the router does not reach)',
      ],
    ],
    [
      'a redirect in a named outlet leaves the mode of a wildcard to its URLs',
      "{ path: 'a', canActivate: [auth], children: [{ path: 'b', redirectTo: '/', outlet: 'side' }, { path: '**', component: NotFound }] }",
      [
        'a/b: Client (in a named outlet, without a URL of its own)',
        'a/**: Client 404 (no other route matches; guarded by auth (src/app/guards.ts))',
      ],
    ],
    [
      'a redirect below a matcher takes nothing from the routes behind it',
      "{ matcher: () => null, children: [{ path: '', redirectTo: '/', pathMatch: 'full' }] }, { path: 'a', component: Page }",
      ['a: Prerender (static path)'],
    ],
    [
      'a route that no URL leads to leaves its path to a parameter behind it',
      "{ path: ':id', pathMatch: 'full', children: [{ path: 'a', component: Page }] }, { path: ':id/:tab', component: Page, canActivate: [auth] }",
      [
        ":id/a: Client (the route ':id/:tab' takes this path)",
        ':id/:tab: Client (guarded by auth (src/app/guards.ts))',
      ],
    ],
    [
      'a wildcard in a named outlet leaves its 404 to **',
      "{ path: ':lang/:id', component: Page }, { matcher: () => null, component: Page, outlet: 'side', children: [{ path: '**', redirectTo: '/' }] }",
      [
        ':lang/:id: Prerender (parameters: lang, id)',
        '**/**: Server (in a named outlet, without a URL of its own)',
      ],
    ],
  ])('%s', (_name, routes, expected) => {
    expect(describeRoutes({ routes })).toEqual(expected);
  });

  it.each([
    [
      'a static one',
      conditional("{ path: 'beta', component: Page }"),
      ['beta/**: Prerender (static path; with ** because the route may be missing)'],
    ],
    [
      'one with parameters',
      conditional("{ path: 'beta/:id', component: Page }"),
      ['beta/:id/**: Prerender (parameters: id; with ** because the route may be missing)'],
    ],
    [
      'one with a path that is there in any case',
      `${conditional("{ path: 'a', component: Page }")}, { path: 'a', component: Layout }`,
      ['a: Prerender (static path)'],
    ],
    [
      'a wildcard, which needs no other',
      conditional("{ path: 'files/**', component: Page }"),
      ['files/**: Server (paths that a matcher or wildcard decides)'],
    ],
    [
      'a redirect, where the page behind it is for the browser',
      `${conditional("{ path: 'a', redirectTo: '/' }")}, { path: 'a', component: Page, canActivate: [auth] }`,
      ['a: Client (guarded by auth (src/app/guards.ts), or the next route of this path)'],
    ],
    [
      'one below another',
      `{ path: 'a', component: Layout, children: [${conditional("{ path: 'b', component: Page }")}] }`,
      [
        'a: Prerender (static path)',
        'a/b/**: Prerender (static path; with ** because the route may be missing)',
      ],
    ],
  ])('covers a route that may be missing by a wildcard: %s', (_name, routes, expected) => {
    expect(describeRoutes({ routes })).toEqual(expected);
  });

  it('writes paths that differ by locale as expressions', () => {
    const { plan } = analyse({
      routes: "{ path: $localize`:@@products:produkte`, children: [{ path: ':id', component: Page }] }",
    });

    expect(plan[0]?.entry.path).toEqual({
      text: 'produkte/:id',
      expression: '`${$localize`:@@products:produkte`}/:id`',
    });
  });
});
