import { describeRoutes } from '../testing/analysis.js';

describe('a route that no URL leads to', () => {
  it.each([
    ["{ path: 'a/', component: Page }", 'a'],
    ["{ path: '/a', component: Page }", 'a'],
    ["{ path: 'a//b', component: Page }", 'a/b'],
  ])('is left to the server, which wants an entry: %s', (routes, path) => {
    expect(describeRoutes({ routes })).toEqual([`${path}: Server (no URL leads to this route)`]);
  });

  it('leaves its path to another route', () => {
    const routes = "{ path: 'a/', component: Page }, { path: 'a', component: Page }";

    expect(describeRoutes({ routes })).toEqual(['a: Prerender (static path)']);
  });
});
