import { analyse, describeRoutes } from '../testing/analysis.js';

describe('a component whose code is unknown', () => {
  it.each([
    ['in a package', `import('@acme/pages').then((m) => m.Offers)`],
    ['in another deployment', `loadRemoteModule('offers', './Component').then((m) => m.Offers)`],
    ['behind an import that leads nowhere', `import('./missing').then((m) => m.Offers)`],
    ['that its file does not export', `import('./pages').then((m) => m.Offers)`],
  ])('is rendered on the server: %s', (_case, load) => {
    const statements = `import { loadRemoteModule } from '@acme/federation';`;
    const routes = `{ path: 'offers', loadComponent: () => ${load} }`;

    expect(describeRoutes({ routes, statements })).toEqual([
      expect.stringMatching(/^offers: Server \(\w+ could not be read\)$/),
    ]);
    expect(analyse({ routes, statements }).unresolved).toHaveLength(1);
  });

  it('decides for the pages below a layout as well, and is listed once', () => {
    const statements = `import { Shell } from '@acme/shell';`;
    const routes = `{ path: 'a', component: Shell, children: [{ path: 'b', component: Page }, { path: ':id', component: Page }] }`;

    expect(describeRoutes({ routes, statements })).toEqual([
      'a: Server (Shell could not be read)',
      'a/b: Server (Shell could not be read)',
      'a/:id: Server (Shell could not be read)',
    ]);
    expect(analyse({ routes, statements }).unresolved).toHaveLength(1);
  });

  it('leaves guards and redirects as they are', () => {
    const statements = `import { Shell } from '@acme/shell';`;

    expect(
      describeRoutes({
        routes: `{ path: 'desk', component: Shell, canActivate: [auth] }, { path: 'old', redirectTo: '/desk' }`,
        statements,
      }),
    ).toEqual([expect.stringMatching(/^desk: Client/), expect.stringMatching(/^old: Server \(redirects/)]);
  });
});
