import { posix } from 'node:path';
import {
  type BuildFiles,
  buildWithBoth,
  createContentCopy,
  createShowcaseCopy,
  createSpecialApp,
  PRERENDERED_ROUTES,
} from './builds.js';
import { normalisePage } from './differences.mjs';

const SERVER = { define: { IS_STATIC: 'false' } };
const STATIC = { define: { IS_STATIC: 'true' }, outputMode: 'static' };

const applications = [
  { name: 'the showcase', create: createShowcaseCopy, page: 'about/index.html' },
  { name: 'a content app', create: createContentCopy, page: 'article/30/index.html' },
  {
    name: 'redirects, headers, lazy routes and unusual parameters',
    create: createSpecialApp('server', { shared: SERVER }),
    page: 'param/two words/index.html',
  },
  {
    name: 'a base href',
    create: createSpecialApp('base', { shared: { ...SERVER, baseHref: '/sub/' } }),
    page: 'param/東京/index.html',
  },
  {
    name: 'a static build with a server file',
    create: createSpecialApp('static', { shared: STATIC }),
    page: 'home/index.html',
  },
  {
    name: 'a static build without a server file',
    create: createSpecialApp('static-alone', { shared: { ...STATIC, ssr: false } }),
    page: 'docs/guide/first/steps/index.html',
  },
  {
    name: 'a file of routes',
    create: createSpecialApp('routes-file', {
      shared: {
        define: STATIC.define,
        ssr: false,
        prerender: { routesFile: 'routes.txt', discoverRoutes: false },
        outputMode: 'static',
      },
      // Angular ignores `prerender` when there is an `outputMode`.
      angular: { outputMode: undefined },
    }),
    page: 'param/plain/index.html',
  },
];

describe('a build with ngx-hybrid:prerender writes what @angular/build:application writes', () => {
  it.each(applications)('for $name', async ({ create, page }) => {
    const { angular, ours } = await buildWithBoth(create);

    expect([...ours.keys()].sort()).toEqual([...angular.keys()].sort());
    expect(ours.get(page)?.toString()).toContain('</html>');
    expect(listUnequal(angular, ours)).toEqual([]);
    expect(parse(ours)).toEqual(parse(angular));
  });
});

/** Paths of files with other bytes; prerendered-routes.json is compared as a value, because its order has no meaning. */
function listUnequal(expected: BuildFiles, actual: BuildFiles): string[] {
  return [...expected]
    .filter(([path]) => path !== PRERENDERED_ROUTES)
    .filter(([path, content]) => !isEqual(path, content, actual.get(path)))
    .map(([path]) => path);
}

function isEqual(path: string, expected: Buffer, actual: Buffer | undefined): boolean {
  if (actual === undefined) return false;
  if (actual.equals(expected)) return true;
  return posix.basename(path) === 'index.html' && normalisePage(actual) === normalisePage(expected);
}

function parse(files: BuildFiles): unknown {
  return JSON.parse(files.get(PRERENDERED_ROUTES)?.toString() ?? 'null');
}
