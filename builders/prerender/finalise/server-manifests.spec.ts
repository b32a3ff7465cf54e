import { pathToFileURL } from 'node:url';
import { useTempFolder } from '../testing/temp-folder.js';
import { writeAppManifest, writeEngineManifest } from './server-manifests.js';

const folder = useTempFolder();

const ANGULAR_APP = `export default {
  baseHref: '/',
  routes: undefined,
  assets: { 'index.csr.html': { size: 5, hash: 'a', text: async () => 'shell' }, 'x.css': { size: 1 } },
};
`;

interface AppManifest {
  readonly baseHref: string;
  readonly routes: readonly unknown[];
  readonly assets: Readonly<Record<string, { readonly text?: () => Promise<string> }>>;
}

async function importManifest<Manifest>(file: string): Promise<Manifest> {
  const url = pathToFileURL(folder.path(file)).href;

  return ((await import(url)) as { default: Manifest }).default;
}

describe('writeAppManifest', () => {
  it("is a module with the rest of Angular's manifest and the routes of the build", async () => {
    folder.write({ 'angular-app-manifest.mjs': ANGULAR_APP });
    await writeAppManifest(folder.path(), [{ route: '/post/*', renderMode: 0, headers: { 'X-A': '"' } }]);
    const manifest = await importManifest<AppManifest>('angular-app-manifest.mjs');

    expect(manifest.baseHref).toBe('/');
    expect(manifest.routes).toEqual([{ route: '/post/*', renderMode: 0, headers: { 'X-A': '"' } }]);
    expect(await manifest.assets['index.csr.html']?.text?.()).toBe('shell');
  });

  it('puts assets of the build in the place of those of Angular', async () => {
    folder.write({ 'angular-app-manifest.mjs': ANGULAR_APP });
    await writeAppManifest(
      folder.path(),
      [],
      [`"index.csr.html": { text: async () => 'new' }`, `"about/index.html": { text: async () => 'about' }`],
    );
    const { assets } = await importManifest<AppManifest>('angular-app-manifest.mjs');

    expect(Object.keys(assets)).toEqual(['index.csr.html', 'x.css', 'about/index.html']);
    expect(await assets['index.csr.html']?.text?.()).toBe('new');
    expect(await assets['about/index.html']?.text?.()).toBe('about');
  });

  it("stands on Angular's module, not on its own of the build before", async () => {
    folder.write({ 'angular-app-manifest.mjs': ANGULAR_APP });
    await writeAppManifest(folder.path(), [{ route: '/first' }], [`"page": { text: async () => '' }`]);
    await writeAppManifest(folder.path(), [{ route: '/second' }]);
    const manifest = await importManifest<AppManifest>('angular-app-manifest.mjs');

    expect(folder.read('angular-app-manifest.base.mjs')).toBe(ANGULAR_APP);
    expect(manifest.routes).toEqual([{ route: '/second' }]);
    expect(Object.keys(manifest.assets)).toEqual(['index.csr.html', 'x.css']);
  });

  it('takes a module that Angular has written again', async () => {
    folder.write({ 'angular-app-manifest.mjs': ANGULAR_APP });
    await writeAppManifest(folder.path(), []);
    folder.write({ 'angular-app-manifest.mjs': ANGULAR_APP.replace(`'/'`, `'/new/'`) });
    await writeAppManifest(folder.path(), []);

    expect((await importManifest<AppManifest>('angular-app-manifest.mjs')).baseHref).toBe('/new/');
    expect(await folder.list()).toEqual(['angular-app-manifest.base.mjs', 'angular-app-manifest.mjs']);
  });
});

describe('writeEngineManifest', () => {
  it("hands Angular's manifest and its own folder to the module that finds pages", async () => {
    folder.write({
      'angular-app-engine-manifest.mjs': `export default { basePath: '/', entryPoints: {} };`,
      'pages.js': `export const withPagesFromDisk = (manifest, url) => ({ ...manifest, folder: url.href });`,
      'package.json': '{"type":"module"}',
    });
    await writeEngineManifest(folder.path(), 'pages.js');
    await writeEngineManifest(folder.path(), 'pages.js');

    expect(await importManifest('angular-app-engine-manifest.mjs')).toEqual({
      basePath: '/',
      entryPoints: {},
      folder: `${pathToFileURL(folder.path()).href.replace(/\/$/, '')}/`,
    });
  });
});
