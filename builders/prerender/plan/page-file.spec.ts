import { findUnsafePart, pageFile } from './page-file.js';

describe('pageFile', () => {
  it.each([
    ['/', '/', 'index.html'],
    ['/about', '/', 'about/index.html'],
    ['/post/1/foo/3', '/', 'post/1/foo/3/index.html'],
    ['/café/ö', '/', 'café/ö/index.html'],
    ['/a%20b', '/', 'a%20b/index.html'],
    ['/app', '/app/', 'index.html'],
    ['/app/about', '/app/', 'about/index.html'],
    ['/application', '/app/', 'application/index.html'],
    ['/a/b/c', '/a/b/', 'c/index.html'],
  ])('puts the page %s below %s into %s', (path, basePath, file) => {
    expect(pageFile(path, basePath)).toBe(file);
  });
});

describe('findUnsafePart', () => {
  it.each(['/', '/about', '/post/1', '/..a/b..', '/a.b/...', '/日本語', `/${'x'.repeat(255)}`])(
    'takes %s',
    (path) => {
      expect(findUnsafePart(path)).toBeUndefined();
    },
  );

  it.each([
    ['/../secret', 'has the segment ".."'],
    ['/post/..', 'has the segment ".."'],
    ['/./a', 'has the segment "."'],
    ['/a\\..\\b', 'has a backslash'],
    ['/a\0b', 'has a control character'],
    ['/a\nb', 'has a control character'],
    ['/a\u0085b', 'has a control character'],
    [`/a/${'x'.repeat(256)}`, 'has a segment of more than 255 bytes'],
    [`/${'日'.repeat(86)}`, 'has a segment of more than 255 bytes'],
  ])('refuses %j', (path, reason) => {
    expect(findUnsafePart(path)).toBe(reason);
  });
});
