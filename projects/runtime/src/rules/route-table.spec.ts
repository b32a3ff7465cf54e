import type { RouteRule } from './build-manifest.js';
import { RouteTable } from './route-table.js';

function createTable(...paths: string[]): RouteTable {
  return new RouteTable(paths.map((path): RouteRule => ({ path, mode: 'server' })));
}

describe('RouteTable', () => {
  const table = createTable(
    '/',
    '/about',
    '/post/*',
    '/post/new',
    '/post/*/edit',
    '/docs/**',
    '/*/info',
    '/**',
  );

  it.each([
    ['/', '/'],
    ['/about', '/about'],
    ['/about/', '/about'],
    ['//about', '/about'],
    ['/post/1', '/post/*'],
    ['/post/new', '/post/new'],
    ['/post/1/edit', '/post/*/edit'],
    ['/post/new/edit', '/post/*/edit'],
    ['/docs', '/docs/**'],
    ['/docs/a/b/c', '/docs/**'],
    ['/docs/info', '/docs/**'],
    ['/about/info', '/*/info'],
    ['/post', '/**'],
    ['/post/1/other', '/**'],
    ['/a/b/c', '/**'],
  ])('matches %s with %s', (path, expected) => {
    expect(table.match(path)?.path).toBe(expected);
  });

  it('finds nothing without a catch-all rule', () => {
    const strict = createTable('/about', '/post/*');
    expect(strict.match('/')).toBeUndefined();
    expect(strict.match('/post')).toBeUndefined();
    expect(strict.match('/post/1/2')).toBeUndefined();
    expect(strict.match('/About')).toBeUndefined();
  });

  it('does not know names of Object.prototype', () => {
    expect(createTable('/about').match('/constructor')).toBeUndefined();
    expect(createTable('/about').match('/__proto__')).toBeUndefined();
  });

  it('compares decoded names', () => {
    expect(createTable('/café/*').match('/café/1')?.path).toBe('/café/*');
  });

  it('answers at once for a long path', () => {
    const wide = createTable('/*/*/*/*/x', '/a/*/*/*/y', '/a/a/*/*/z', '/**');
    expect(wide.match(`/${'a/'.repeat(5000)}`)?.path).toBe('/**');
  });
});
