import { isAbsolute, join, relative, resolve, sep } from 'node:path';

const INDEX_FILE = 'index.html';
/** What no segment of a page path may hold: separators of any system and control characters. */
const FORBIDDEN = /[\u0000-\u001f\u007f\\/]/;

/** A page path without a final `/index.html` and without slashes at its end; the root is `/`. */
export function trimPagePath(path: string): string {
  const page = path.endsWith(`/${INDEX_FILE}`) ? path.slice(0, -INDEX_FILE.length) : path;
  let end = page.length;
  while (end > 0 && page[end - 1] === '/') {
    end--;
  }

  return end === 0 ? '/' : page.slice(0, end);
}

/**
 * Takes the base path off a URL path.
 *
 * @param basePath with a slash at both ends: `/` or `/shop/`.
 * @returns a path that begins with a slash, or undefined when `path` lies outside the base path.
 */
export function withoutBasePath(path: string, basePath: string): string | undefined {
  if (basePath === '/') {
    return path;
  }
  if (path === basePath.slice(0, -1)) {
    return '/';
  }

  return path.startsWith(basePath) ? path.slice(basePath.length - 1) : undefined;
}

/**
 * The file of a page: `/post/1` → `<directory>/post/1/index.html`.
 *
 * @param directory absolute path of the browser folder.
 * @param pagePath decoded path below the base path, as {@link trimPagePath} leaves it.
 * @returns undefined for a path that names no page, among them every one that would leave the folder.
 */
export function resolvePageFile(directory: string, pagePath: string): string | undefined {
  const segments = pagePath === '/' ? [] : pagePath.slice(1).split('/');
  if (!segments.every(isPlainSegment)) {
    return undefined;
  }

  const file = resolve(join(directory, ...segments, INDEX_FILE));

  return isInside(directory, file) ? file : undefined;
}

/** Whether `file` lies in `directory`, by the path that leads from one to the other. */
export function isInside(directory: string, file: string): boolean {
  const path = relative(directory, file);

  return path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path);
}

function isPlainSegment(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !FORBIDDEN.test(segment);
}
