import { describePlan, describeRoutes } from '../testing/analysis.js';

describe('a redirect', () => {
  it.each([
    ['as text', "{ path: 'a', redirectTo: '/b' }", "a: Server (redirects to '/b')"],
    ['by a function', "{ path: 'a', redirectTo: () => '/b' }", 'a: Server (redirects by a function)'],
    ['with parameters', "{ path: 'a/:id', redirectTo: '/b/:id' }", "a/:id: Server (redirects to '/b/:id')"],
  ])('is answered by the server: %s', (_name, routes, expected) => {
    expect(describeRoutes({ routes })).toEqual([expected]);
  });

  it('is guarded by its parents when a function decides', () => {
    const routes = (redirectTo: string): string =>
      `{ path: '', canActivate: [auth], children: [{ path: 'a', redirectTo: ${redirectTo} }] }`;

    expect(describeRoutes({ routes: routes("() => '/b'") })).toEqual([
      'a: Client (guarded by auth (src/app/guards.ts))',
    ]);
    expect(describeRoutes({ routes: routes("'/b'") })).toEqual(["a: Server (redirects to '/b')"]);
  });

  it('has no status as **, because Angular wants that of a redirect', () => {
    expect(describePlan({ routes: "{ path: '**', redirectTo: '/' }" })).toEqual([
      '**: Server (everything else is redirected)',
    ]);
  });

  it('takes longer paths too, which are rendered for it', () => {
    const routes = "{ path: 'old', redirectTo: '/new' }, { path: 'old/a', component: Page }";

    expect(describeRoutes({ routes })).toEqual([
      "old: Server (redirects to '/new')",
      "old/a: Server (the route 'old' takes this path)",
    ]);
  });

  it('gives way to a page that may be shown instead', () => {
    const routes = "{ path: 'a', component: Page, canMatch: [auth] }, { path: 'a', redirectTo: '/b' }";

    expect(describeRoutes({ routes })[0]).toMatch(/^a: Client/);
  });
});
