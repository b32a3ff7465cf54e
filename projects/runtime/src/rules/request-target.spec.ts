import { parseRequestTarget } from './request-target.js';

describe('parseRequestTarget', () => {
  it.each([
    ['/', '/', ''],
    ['/about', '/about', ''],
    ['/about/', '/about/', ''],
    ['/a//b', '/a//b', ''],
    ['/caf%C3%A9', '/café', ''],
    ['/a%20b', '/a b', ''],
    ['/post/v1..2/...', '/post/v1..2/...', ''],
    ['/.well-known/security.txt', '/.well-known/security.txt', ''],
    ['/100%25', '/100%', ''],
    ['/a?x=//evil.example/..%2f', '/a', '?x=//evil.example/..%2f'],
    ['/a?q=back\\slash&r=100%&n=%00', '/a', '?q=back\\slash&r=100%&n=%00'],
    ['/?', '/', '?'],
  ])('reads %s', (target, path, search) => {
    expect(parseRequestTarget(target)).toMatchObject({ path, search });
  });

  it.each([
    ['empty', ''],
    ['without a slash', 'about'],
    ['asterisk form', '*'],
    ['absolute form', 'http://localhost/'],
    ['authority form', 'localhost:80'],
    ['another scheme', 'file:///etc/passwd'],
    ['two slashes', '//evil.example'],
    ['three slashes', '///evil.example'],
    ['slash and backslash', '/\\evil.example'],
    ['only a backslash', '\\evil.example'],
    ['backslash further on', '/a\\..\\b'],
    ['encoded backslash', '/%5c%5Cevil.example'],
    ['encoded slash', '/%2fevil.example'],
    ['encoded slash in upper case', '/a%2Fb'],
    ['parent segment', '/../etc/passwd'],
    ['parent segment inside', '/a/../b'],
    ['parent segment at the end', '/a/..'],
    ['same segment', '/./a'],
    ['encoded dots', '/%2e%2e/etc/passwd'],
    ['half encoded dots', '/.%2E/etc/passwd'],
    ['dots and an encoded slash', '/..%2f'],
    ['dots and an encoded slash further on', '/a/..%2f..%2fb'],
    ['dots before matrix parameters', '/..;a=1/b'],
    ['encoded dots before matrix parameters', '/%2e%2e;/b'],
    ['NUL', '/a\u0000'],
    ['encoded NUL', '/a%00.html'],
    ['encoded line break', '/a%0d%0aSet-Cookie:x'],
    ['line break', '/a\nb'],
    ['tab', '/\t/evil.example'],
    ['space', '/a b'],
    ['DEL', '/a%7f'],
    ['C1 control character', '/a%C2%85'],
    ['control character in the query', '/a?b=\u0001'],
    ['fragment', '/a#b'],
    ['lone percent sign', '/100%'],
    ['malformed percent-encoding', '/%zz'],
    ['overlong UTF-8', '/%c0%ae%c0%ae/etc/passwd'],
    ['lone surrogate', '/%ed%a0%80'],
  ])('refuses: %s', (_name, target) => {
    expect(parseRequestTarget(target)).toBeUndefined();
  });

  it('decodes once only', () => {
    expect(parseRequestTarget('/%252e%252e/%252fetc')?.path).toBe('/%2e%2e/%2fetc');
  });

  it('takes matrix parameters from the path that routes are matched against, and no encoded semicolon', () => {
    expect(parseRequestTarget('/post;a=1;b/x;c=2?d')).toEqual({
      path: '/post;a=1;b/x;c=2',
      routePath: '/post/x',
      search: '?d',
    });
    expect(parseRequestTarget('/a%3Bb')?.routePath).toBe('/a;b');
  });

  it('gives the path that a URL parser gives, or refuses', () => {
    const parts = [
      '/',
      '//',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      'a',
      ';',
      '%',
      '%00',
      '%61',
      ':',
      '@',
      '?',
      '#',
    ];
    let accepted = 0;
    for (const first of parts) {
      for (const second of parts) {
        for (const third of parts) {
          const target = `/${first}${second}${third}`;
          const parsed = parseRequestTarget(target);
          if (parsed) {
            accepted++;
            const url = new URL(`http://host.example${target}`);
            expect([target, url.host]).toEqual([target, 'host.example']);
            expect([target, decodeURIComponent(url.pathname)]).toEqual([target, parsed.path]);
          }
        }
      }
    }
    expect(accepted).toBeGreaterThan(100);
  });
});
