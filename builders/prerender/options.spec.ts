import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { normalizeJson } from './testing/options.js';

const root = resolve('/workspace');

describe('normalizeOptions', () => {
  it('fills in the defaults', () => {
    const options = normalizeJson({});

    expect(options).toMatchObject({
      outputMode: 'server',
      strict: false,
      rendering: { workers: availableParallelism(), concurrency: 8, timeout: 30_000 },
      routesFile: undefined,
      discoverRoutes: true,
      watch: false,
      embedPages: false,
      keepStats: false,
      sourceMaps: false,
    });
    expect(options.unhashedBundles.size).toBe(0);
  });

  it('takes the timeout in seconds', () => {
    const { rendering } = normalizeJson({ rendering: { workers: 3, concurrency: 1, timeout: 0.5 } });

    expect(rendering).toEqual({ workers: 3, concurrency: 1, timeout: 500 });
  });

  it('keeps the options that are left for Angular, and only those', () => {
    const { application } = normalizeJson({
      outputMode: 'static',
      strict: true,
      rendering: { workers: 1 },
      prerender: { discoverRoutes: false },
      baseHref: '/shop/',
    });

    expect(application).toEqual({
      browser: 'src/main.ts',
      tsConfig: 'tsconfig.app.json',
      baseHref: '/shop/',
    });
  });

  describe('outputPath', () => {
    it.each([
      { title: 'absent', outputPath: undefined, base: 'dist/shop', browser: 'browser', server: 'server' },
      { title: 'a string', outputPath: 'out', base: 'out', browser: 'browser', server: 'server' },
      {
        title: 'an object',
        outputPath: { base: 'out', browser: '', server: 'node' },
        base: 'out',
        browser: '',
        server: 'node',
      },
    ])('may be $title', ({ outputPath, base, browser, server }) => {
      const { output } = normalizeJson({ outputPath });

      expect(output).toEqual({ base: resolve(root, base), browser, server, media: 'media' });
    });

    it('may be absolute', () => {
      expect(normalizeJson({ outputPath: resolve('/elsewhere') }).output.base).toBe(resolve('/elsewhere'));
    });
  });

  describe('prerender', () => {
    it('names a routes file relative to the workspace', () => {
      const options = normalizeJson({ prerender: { routesFile: 'config/routes.txt' } });

      expect(options.routesFile).toBe(resolve(root, 'config/routes.txt'));
      expect(options.discoverRoutes).toBe(true);
    });

    it('can turn the discovery off', () => {
      expect(normalizeJson({ prerender: { discoverRoutes: false } }).discoverRoutes).toBe(false);
    });

    it.each([true, false])(
      'has no part in a build when it is %p, as in Angular with an output mode',
      (prerender) => {
        expect(normalizeJson({ prerender })).toEqual(normalizeJson({}));
      },
    );
  });

  it.each([
    { ssr: undefined, embedPages: false },
    { ssr: true, embedPages: false },
    { ssr: { entry: 'src/server.ts' }, embedPages: false },
    { ssr: { entry: 'src/server.ts', platform: 'node' }, embedPages: false },
    { ssr: { entry: 'src/server.ts', platform: 'neutral' }, embedPages: true },
  ])('embeds pages only for a platform without a disk: $ssr', ({ ssr, embedPages }) => {
    expect(normalizeJson({ ssr }).embedPages).toBe(embedPages);
  });

  it.each([
    { sourceMap: undefined, sourceMaps: false },
    { sourceMap: false, sourceMaps: false },
    { sourceMap: true, sourceMaps: true },
    { sourceMap: {}, sourceMaps: true },
    { sourceMap: { styles: true, scripts: false }, sourceMaps: false },
  ])('shows the source in stacks when scripts have source maps: $sourceMap', ({ sourceMap, sourceMaps }) => {
    expect(normalizeJson({ sourceMap }).sourceMaps).toBe(sourceMaps);
  });

  it('leaves the stats files to those who asked for them', () => {
    expect(normalizeJson({ statsJson: true }).keepStats).toBe(true);
    expect(normalizeJson({ statsJson: false }).keepStats).toBe(false);
  });

  it('knows the bundles that Angular gives no hash', () => {
    const { unhashedBundles } = normalizeJson({
      styles: [
        'src/styles.css',
        { input: 'src/themes/theme-darkmode.scss', inject: false },
        { input: 'src/print.css', bundleName: 'print-a1b2c3d4', inject: false },
        { input: 'src/more.css', bundleName: 'more' },
      ],
      scripts: [{ input: 'src/analytics.js', inject: false }, 'src/polyfill.js'],
    });

    expect([...unhashedBundles].sort()).toEqual(['analytics.js', 'print-a1b2c3d4.css', 'theme-darkmode.css']);
  });
});
