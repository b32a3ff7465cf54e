import { hasFileExtension } from './file-extension.js';

describe('hasFileExtension', () => {
  it.each(['/main-ABC.js', '/a/b/chunk.MJS', '/styles.css', '/main.js.map', '/favicon.ico', '/font.woff2'])(
    'takes %s for a file',
    (path) => {
      expect(hasFileExtension(path)).toBe(true);
    },
  );

  it.each(['/', '/about', '/post/v1.2', '/docs/node.js/intro', '/page.html', '/js', '/a.js/', '/john.doe'])(
    'takes %s for a route',
    (path) => {
      expect(hasFileExtension(path)).toBe(false);
    },
  );
});
