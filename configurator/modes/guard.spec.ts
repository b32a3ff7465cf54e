import { analyse, describeRoutes } from '../testing/analysis.js';

const options = { guarded: 'Server' } as const;

describe('a guarded route', () => {
  it.each([
    ['canActivate', "{ path: 'a', component: Page, canActivate: [auth] }"],
    ['canMatch', "{ path: 'a', component: Page, canMatch: [auth] }"],
    ['a parent', "{ path: 'a', canActivate: [auth], children: [{ path: '', component: Page }] }"],
    [
      'canActivateChild of a parent',
      "{ path: 'a', canActivateChild: [auth], children: [{ path: '', component: Page }] }",
    ],
    [
      'a parent of a parent',
      "{ path: '', canActivate: [auth], children: [{ path: 'a', children: [{ path: '', component: Page }] }] }",
    ],
    [
      'the same guard twice',
      "{ path: 'a', canActivate: [auth], canActivateChild: [auth], children: [{ path: '', component: Page }] }",
    ],
  ])('is rendered by the client: %s', (_name, routes) => {
    expect(describeRoutes({ routes })).toEqual(['a: Client (guarded by auth (src/app/guards.ts))']);
    expect(describeRoutes({ routes, options })).toEqual(['a: Server (guarded by auth (src/app/guards.ts))']);
  });

  it.each(['Prerender', 'Server', 'Client'] as const)(
    'is not prerendered, whatever --params: %s',
    (params) => {
      const routes = `{ path: ':id', component: Page, canActivate: [auth] },
      { path: 'a/:id', canMatch: [auth], component: Page },
      { path: 'b/:id', canActivate: [auth], redirectTo: () => '/' },
      { path: '**', component: Page, canActivate: [auth], resolve: { page: () => 1 } }`;
      const modes = analyse({ routes, options: { params } }).plan.map(({ entry }) => entry.mode);

      expect(modes).toEqual(['Client', 'Client', 'Client', 'Client']);
    },
  );

  it.each([
    ['canDeactivate', "{ path: 'a', component: Page, canDeactivate: [auth] }"],
    ['canActivateChild of its own', "{ path: 'a', component: Page, canActivateChild: [auth] }"],
    ['an empty list', "{ path: 'a', component: Page, canActivate: [] }"],
  ])('is not one with %s', (_name, routes) => {
    expect(describeRoutes({ routes })).toEqual(['a: Prerender (static path)']);
  });

  it('names a function in place by its line', () => {
    expect(describeRoutes({ routes: "\n{ path: 'a', component: Page, canActivate: [() => true] }" })).toEqual(
      ['a: Client (guarded by canActivate (src/app/app.routes.ts:5))'],
    );
  });

  it('may leave its path to the next route', () => {
    const routes = "{ path: 'a', component: Page, canMatch: [auth] }, { path: 'a', component: Layout }";

    expect(describeRoutes({ routes })).toEqual([
      'a: Client (guarded by auth (src/app/guards.ts), or the next route of this path)',
    ]);
  });

  it('names three guards at most', () => {
    const names = ['one', 'two', 'three', 'four', 'five'];

    expect(
      describeRoutes({
        routes: `{ path: 'a', component: Page, canActivate: [${names.join(', ')}] }`,
        statements: names.map((name) => `const ${name} = () => true;`).join('\n'),
      })[0],
    ).toMatch(/guarded by one \(.*\), two \(.*\), three \(.*\) and 2 more/);
  });
});
