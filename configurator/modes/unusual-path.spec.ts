import { describeRoutes } from '../testing/analysis.js';

describe('an unusual path', () => {
  it.each([
    ['time:now', 'time:now'],
    ['star/*', '*'],
    ['a*', 'a*'],
    ['a%2Fb', 'a%2Fb'],
    ['100%', '100%'],
    ['a\\:b', 'a\\:b'],
    ['a?b', 'a?b'],
    ['a;b', 'a;b'],
    ['a(b)', 'a(b)'],
    ['.', '.'],
    ['..', '..'],
    ['a/:id:x', ':id:x'],
    ['a/:', ':'],
  ])('cannot be prerendered: %s', (path, segment) => {
    expect(describeRoutes({ routes: `{ path: ${JSON.stringify(path)}, component: Page }` })).toEqual([
      `${path}: Server ('${segment}' cannot be written as a path to prerender)`,
    ]);
  });

  it('is no slash with a backslash in the source', () => {
    expect(describeRoutes({ routes: "{ path: 'a\\/b', component: Page }" })).toEqual([
      'a/b: Prerender (static path)',
    ]);
  });
});
