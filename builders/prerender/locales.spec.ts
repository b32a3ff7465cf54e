import { readCompiledApplication } from './locales.js';
import { createOutputLayout } from './output-layout.js';
import { normalizeJson } from './testing/options.js';
import { useTempFolder } from './testing/temp-folder.js';

const folder = useTempFolder();

const read = () =>
  readCompiledApplication(createOutputLayout(normalizeJson({ outputPath: 'dist' }, folder.path())));

function writeManifests(locales: Readonly<Record<string, { subPath: string; baseHref: string }>>): void {
  const supportedLocales = Object.fromEntries(
    Object.entries(locales).map(([locale, { subPath }]) => [locale, subPath]),
  );
  folder.write({
    'dist/server/angular-app-engine-manifest.mjs': `export default { basePath: '/', allowedHosts: ['a.example'], supportedLocales: ${JSON.stringify(supportedLocales)} };`,
  });
  for (const [locale, { subPath, baseHref }] of Object.entries(locales)) {
    folder.write({
      [`dist/server/${subPath}/angular-app-manifest.mjs`]: `export default { baseHref: '${baseHref}', locale: ${JSON.stringify(locale || undefined)} };`,
    });
  }
}

describe('readCompiledApplication', () => {
  it('finds the only bundle of an application without locales', async () => {
    writeManifests({ '': { subPath: '', baseHref: '/' } });
    const { engine, locales } = await read();

    expect(engine.allowedHosts).toEqual(['a.example']);
    expect(locales).toEqual([
      {
        subPath: '',
        serverDirectory: folder.path('dist/server'),
        browserDirectory: folder.path('dist/browser'),
        basePath: '/',
        locale: undefined,
      },
    ]);
  });

  it('finds the bundle of each locale', async () => {
    writeManifests({ en: { subPath: '', baseHref: '/' }, fr: { subPath: 'fr', baseHref: '/fr/' } });
    const { locales } = await read();

    expect(locales.map(({ locale, basePath }) => [locale, basePath])).toEqual([
      ['en', '/'],
      ['fr', '/fr/'],
    ]);
    expect(locales[1]?.serverDirectory).toBe(folder.path('dist/server/fr'));
    expect(locales[1]?.browserDirectory).toBe(folder.path('dist/browser/fr'));
  });

  it.each([
    ['/app', '/app/'],
    ['/app/', '/app/'],
    ['https://cdn.example.com/app/', '/app/'],
    ['./', '/'],
  ])('knows pages below the base href %s by %s', async (baseHref, basePath) => {
    writeManifests({ '': { subPath: '', baseHref } });

    expect((await read()).locales[0]?.basePath).toBe(basePath);
  });
});
