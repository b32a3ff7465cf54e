import { describeRoutes } from '../testing/analysis.js';

const REQUEST = "import { inject, REQUEST } from '@angular/core';";

describe('a function that the router runs', () => {
  it.each([
    ['a resolver', "{ path: 'a', component: Page, resolve: { x: read } }", 'Client (read uses localStorage'],
    [
      'a resolver of a parent',
      "{ path: 'a', resolve: { x: read }, children: [{ path: '', component: Page }] }",
      'Client (read uses localStorage',
    ],
    ['a title', "{ path: 'a', component: Page, title: () => read() }", 'Client (the route uses localStorage'],
    ['a redirect', "{ path: 'a', redirectTo: () => read() }", 'Client (the route uses localStorage'],
    ['no redirect as text', "{ path: 'a', redirectTo: '/b' }", "Server (redirects to '/b')"],
  ])('needs the browser: %s', (_name, routes, expected) => {
    const statements = "const read = () => localStorage.getItem('x');";

    expect(describeRoutes({ routes, statements })[0]).toContain(`a: ${expected}`);
  });

  it('reads the request', () => {
    const routes = "{ path: 'a', component: Page, resolve: { x: read } }";

    expect(
      describeRoutes({ routes, statements: `${REQUEST}\nconst read = () => inject(REQUEST);` })[0],
    ).toContain('a: Server (read reads REQUEST');
  });

  it('needs the browser as a guard, whatever --guarded says', () => {
    const routes = "{ path: 'a', component: Page, canActivate: [read] }";
    const statements = "const read = () => localStorage.getItem('x') !== null;";

    expect(describeRoutes({ routes, statements, options: { guarded: 'Server' } })[0]).toContain(
      'a: Client (read uses localStorage',
    );
  });
});
