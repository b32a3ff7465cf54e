import { describeRoutes } from '../testing/analysis.js';

describe('a static path', () => {
  it.each(['', 'about', 'shop/cart', "it's", 'a b', 'café', 'a&b=c'])('is prerendered: "%s"', (path) => {
    expect(describeRoutes({ routes: `{ path: ${JSON.stringify(path)}, component: Page }` })).toEqual([
      `${path}: Prerender (static path)`,
    ]);
  });

  it('has an entry of its own beside a parameter', () => {
    const routes = "{ path: 'programs/add', component: Page }, { path: 'programs/:slug', component: Page }";

    expect(describeRoutes({ routes })).toEqual([
      'programs/add: Prerender (static path)',
      'programs/:slug: Prerender (parameters: slug)',
    ]);
  });
});
