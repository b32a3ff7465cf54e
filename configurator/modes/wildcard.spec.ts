import { describePlan } from '../testing/analysis.js';

const conditional = (route: string): string => `...(globalThis.flag ? [${route}] : [])`;

describe('a wildcard', () => {
  it.each([
    ['none', "{ path: 'a', component: Page }", '**: Server 404 (no other route matches)'],
    [
      'the one of the router',
      "{ path: '**', component: NotFound }",
      '**: Server 404 (no other route matches)',
    ],
    ['a redirect', "{ path: '**', redirectTo: '' }", '**: Server (everything else is redirected)'],
    [
      'a matcher',
      '{ matcher: () => null, component: Page }',
      '**: Server (paths that a matcher or wildcard decides)',
    ],
    [
      'a matcher and a not-found page',
      "{ matcher: () => null, component: Page }, { path: '**', component: NotFound }",
      '**: Server (paths that a matcher or wildcard decides)',
    ],
    [
      'routes that cannot be read',
      "...globalThis.routes, { path: '**', component: NotFound }",
      '**: Server (routes that could not be read)',
    ],
    [
      'a start page that may be missing',
      conditional("{ path: '', component: Page }"),
      '**: Server (routes that may be missing)',
    ],
    [
      'a guarded one',
      "{ path: '**', component: NotFound, canActivate: [auth] }",
      '**: Client 404 (no other route matches; guarded by auth (src/app/guards.ts))',
    ],
  ])('answers for the root: %s', (_name, routes, expected) => {
    expect(describePlan({ routes }).at(-1)).toBe(expected);
  });

  it.each([
    [
      'below a parent',
      "{ path: 'a', component: Layout, children: [{ path: '**', component: NotFound }] }",
      'a/**: Server 404 (no other route matches)',
    ],
    [
      'behind a guard, with routes that cannot be read',
      "{ path: 'a', canActivate: [auth], children: globalThis.routes }",
      'a/**: Client (routes that could not be read; guarded by auth (src/app/guards.ts))',
    ],
    [
      'with a guard on some of its pages alone',
      "{ path: 'a', children: [{ matcher: () => null, component: Page, canActivate: [auth] }, { matcher: () => null, component: Page }] }",
      'a/**: Server (paths that a matcher or wildcard decides)',
    ],
    [
      'with a page that may be missing in front',
      conditional("{ path: 'a', component: Page, children: [{ matcher: () => null, component: Page }] }"),
      'a/**: Server (paths that a matcher or wildcard decides)',
    ],
  ])('answers below a prefix: %s', (_name, routes, expected) => {
    expect(describePlan({ routes })).toContain(expected);
  });

  it('has the mode of --default when it shows pages of its own', () => {
    const options = { default: 'Client' } as const;

    expect(describePlan({ routes: "{ path: 'files/**', component: Page }", options })).toEqual([
      'files/**: Client (paths that a matcher or wildcard decides)',
      '**: Server 404 (no other route matches)',
    ]);
  });

  it.each(['CmsPage', 'DocViewer', 'RemoteWrapper', 'HomeComponent'])(
    'is one with the component %s',
    (name) => {
      const plan = describePlan({
        routes: `{ path: '**', component: ${name} }`,
        statements: `class ${name} {}`,
      });

      expect(plan).toEqual(['**: Server (paths that a matcher or wildcard decides)']);
    },
  );

  it.each(['PageNotFoundComponent', 'Error404', 'UnknownPage', 'ErrorPage', 'MissingPage'])(
    'says "not found" with the component %s',
    (name) => {
      const routes = `{ path: 'docs', children: [{ path: '**', component: ${name} }] }`;

      expect(describePlan({ routes, statements: `class ${name} {}` })).toContain(
        'docs/**: Server 404 (no other route matches)',
      );
    },
  );

  it.each([
    ['in a layout', "{ path: '**', children: [{ path: '', component: NotFoundPage }] }"],
    [
      'with children',
      "{ path: '**', component: NotFoundPage, children: [{ path: 'help', component: Page }] }",
    ],
  ])('is no page of its own when its component says so, %s', (_name, routes) => {
    expect(describePlan({ routes, statements: 'class NotFoundPage {}' })).toEqual([
      '**: Server 404 (no other route matches)',
    ]);
  });
});
