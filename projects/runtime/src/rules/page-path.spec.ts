import { join, resolve } from 'node:path';
import { isInside, resolvePageFile, trimPagePath, withoutBasePath } from './page-path.js';

const BROWSER = resolve('/srv/app/browser');

describe('trimPagePath', () => {
  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/about', '/about'],
    ['/about/', '/about'],
    ['/about//', '/about'],
    ['/about/index.html', '/about'],
    ['/aboutindex.html', '/aboutindex.html'],
  ])('turns %s into %s', (path, expected) => {
    expect(trimPagePath(path)).toBe(expected);
  });
});

describe('withoutBasePath', () => {
  it.each([
    ['/about', '/', '/about'],
    ['/shop', '/shop/', '/'],
    ['/shop/', '/shop/', '/'],
    ['/shop/about', '/shop/', '/about'],
    ['/shopping', '/shop/', undefined],
    ['/about', '/shop/', undefined],
  ])('%s with the base path %s is %s', (path, basePath, expected) => {
    expect(withoutBasePath(path, basePath)).toBe(expected);
  });
});

describe('resolvePageFile', () => {
  it.each([
    ['/', 'index.html'],
    ['/about', 'about/index.html'],
    ['/post/1/foo', 'post/1/foo/index.html'],
    ['/%2e%2e', '%2e%2e/index.html'],
    ['/...', '.../index.html'],
  ])('finds the file of %s', (path, file) => {
    expect(resolvePageFile(BROWSER, path)).toBe(join(BROWSER, file));
  });

  it.each(['/..', '/../browser-secret', '/a/../../b', '/.', '/a//b', '/a\\..\\b', '/a\u0000', '/a\nb', ''])(
    'knows no page %j',
    (path) => {
      expect(resolvePageFile(BROWSER, path)).toBeUndefined();
    },
  );
});

describe('isInside', () => {
  it('tells a folder from one whose name begins alike', () => {
    expect(isInside(BROWSER, join(BROWSER, 'a.js'))).toBe(true);
    expect(isInside(BROWSER, join(BROWSER, '..a'))).toBe(true);
    expect(isInside(BROWSER, `${BROWSER}-secret/a.js`)).toBe(false);
    expect(isInside(BROWSER, resolve(BROWSER, '..'))).toBe(false);
    expect(isInside(BROWSER, BROWSER)).toBe(false);
  });
});
