import { RENDER_MODE } from '../angular-private.js';
import { parseManifest } from '../../../projects/runtime/src/rules/parse-manifest.js';
import type { LocaleBuild } from '../locales.js';
import { createOutputLayout } from '../output-layout.js';
import { createRenderedLocale } from '../testing/rendered-locale.js';
import { normalizeJson } from '../testing/options.js';
import { useTempFolder } from '../testing/temp-folder.js';
import { type FinaliseInput, finaliseBuild } from './finalise-build.js';

const { prerender, server } = RENDER_MODE;
const folder = useTempFolder();

interface BuildInput {
  readonly json?: Readonly<Record<string, unknown>>;
  readonly locales?: readonly (Pick<LocaleBuild, 'subPath' | 'basePath' | 'locale'> | undefined)[];
  readonly input?: Partial<FinaliseInput>;
}

/** Finalises a build with three pages in each locale, after what compiling and rendering have written. */
async function finalise({ json = {}, locales = [undefined], input = {} }: BuildInput = {}): Promise<void> {
  const options = normalizeJson({ outputPath: 'dist', ...json }, folder.path());
  const layout = createOutputLayout(options);
  folder.write({
    'dist/server/angular-app-engine-manifest.mjs': 'export default {};',
    'dist/browser/main-KJVZ2NYD.js': 'code',
    'dist/browser/index.csr.html': 'shell',
  });
  const rendered = locales.map((locale) => {
    const base = locale?.basePath ?? '/';
    folder.write({
      [`dist/server/${locale?.subPath ?? ''}/angular-app-manifest.mjs`]: 'export default { assets: {} };',
      [`dist/browser/${locale?.subPath ?? ''}/about/index.html`]: 'about',
      [`dist/browser/${locale?.subPath ?? ''}/post/1/index.html`]: 'post',
    });
    const about = { route: `${base}about`, renderMode: prerender, headers: { 'X-A': '1' } };
    const pages = [`${base}post/1`];

    return createRenderedLocale({
      routes: {
        plain: [about, { route: `${base}old`, renderMode: prerender, redirectTo: `${base}about` }],
        parameterised: [{ route: `${base}post/*`, fallback: server, pages }],
      },
      options,
      layout,
      locale,
    });
  });
  await finaliseBuild({
    options,
    layout,
    engine: { basePath: '/', allowedHosts: ['shop.example'], supportedLocales: {} },
    assets: ['index.csr.html', 'main-KJVZ2NYD.js'],
    hashedFiles: new Set(['main-KJVZ2NYD.js']),
    rendered,
    ...input,
  });
}

const readManifest = () => parseManifest(folder.read('dist/server/ngx-hybrid.json'));

describe('finaliseBuild', () => {
  it('tells our server about the build, in a file that it can read', async () => {
    await finalise();

    expect(readManifest()).toMatchObject({
      version: 1,
      basePath: '/',
      allowedHosts: ['shop.example'],
      browserDirectory: '../browser',
      routes: [
        { path: '/about', mode: 'prerender', headers: { 'X-A': '1' } },
        { path: '/old', mode: 'prerender', redirectTo: '/about' },
        { path: '/post/*', mode: 'prerender', fallback: 'server' },
      ],
      redirects: {},
    });
  });

  it('lists the files that are not pages, without the shell that the server bundle has', async () => {
    await finalise();
    const { assets } = readManifest();

    expect(Object.keys(assets)).toEqual(['main-KJVZ2NYD.js']);
    expect(assets['main-KJVZ2NYD.js']?.immutable).toBe(true);
  });

  it.each([
    { browser: 'web', server: 'server', expected: '../web' },
    { browser: 'browser', server: '', expected: 'browser' },
  ])('leads from the server folder "$server" to the browser folder "$browser"', async (names) => {
    const options = normalizeJson({ outputPath: { base: 'dist', ...names } }, folder.path());
    const layout = createOutputLayout(options);
    folder.write({ [`dist/${names.server}/angular-app-engine-manifest.mjs`]: 'export default {};' });
    await finalise({ input: { options, layout, assets: [], rendered: [] } });
    const text = folder.read(`dist/${names.server}/ngx-hybrid.json`);

    expect(parseManifest(text).browserDirectory).toBe(names.expected);
  });

  it('has one entry for a route with parameters, not one for each of its pages', async () => {
    await finalise();

    const text = folder.read('dist/server/angular-app-manifest.mjs');
    expect(text).toContain('"/post/*"');
    expect(text).not.toContain('/post/1');
    expect(folder.read('dist/server/ngx-hybrid.json')).not.toContain('/post/1');
  });

  it('puts all locales together, each with its language', async () => {
    await finalise({
      locales: [
        { subPath: 'en', basePath: '/en/', locale: 'en-US' },
        { subPath: 'fr', basePath: '/fr/', locale: 'fr' },
      ],
      input: { assets: [] },
    });

    expect(readManifest().routes.map(({ path, headers }) => [path, headers?.['Content-Language']])).toEqual([
      ['/en/about', 'en-US'],
      ['/en/old', 'en-US'],
      ['/en/post/*', 'en-US'],
      ['/fr/about', 'fr'],
      ['/fr/old', 'fr'],
      ['/fr/post/*', 'fr'],
    ]);
    expect(folder.read('dist/server/fr/angular-app-manifest.mjs')).toContain('"/fr/post/*"');
  });

  it('takes the hashed files of locales for what they are', async () => {
    const file = 'fr/main-KJVZ2NYD.js';
    folder.write({ [`dist/browser/${file}`]: 'code' });
    await finalise({
      locales: [{ subPath: 'fr', basePath: '/fr/', locale: 'fr' }],
      input: { assets: [file] },
    });

    expect(readManifest().assets[file]?.immutable).toBe(true);
  });

  it('puts pages into the bundle of a platform without a disk, and nothing that needs one', async () => {
    await finalise({ json: { ssr: { entry: 'src/server.ts', platform: 'neutral' } } });

    const files = await folder.list();
    expect(files.filter((file) => file.includes('assets-chunks'))).toHaveLength(2);
    expect(files).not.toContain('dist/server/ngx-hybrid.json');
    expect(files.filter((file) => file.startsWith('dist/server/ngx-hybrid/'))).toEqual([]);
    const text = folder.read('dist/server/angular-app-manifest.mjs');
    expect(text).toContain('"/post/1"');
    expect(text).toContain('"about/index.html": { size: 5');
  });

  it('writes only the list of pages for a static host', async () => {
    await finalise({ json: { outputMode: 'static' } });

    expect(
      Object.keys((JSON.parse(folder.read('dist/prerendered-routes.json')) as { routes: object }).routes),
    ).toEqual(['/about', '/old', '/post/1']);
    expect(await folder.list()).not.toContain('dist/server/ngx-hybrid.json');
  });

  it('has nothing of a page that failed', async () => {
    const options = normalizeJson({ outputPath: 'dist' }, folder.path());
    const layout = createOutputLayout(options);
    const rendered = createRenderedLocale({
      routes: { plain: [{ route: '/a', renderMode: prerender }] },
      options,
      layout,
    });
    await finalise({ input: { rendered: [{ ...rendered, failed: new Set([0]) }] } });

    expect(JSON.parse(folder.read('dist/prerendered-routes.json'))).toEqual({ routes: {} });
  });
});
