import { useTempFolder } from '../testing/temp-folder.js';
import { takeHashedFiles } from './stats-files.js';

const folder = useTempFolder();
const unhashedBundles = new Set(['theme-darkmode.css']);

function writeStats(outputs: readonly string[]): void {
  const entries = Object.fromEntries(outputs.map((file) => [file, { bytes: 1 }]));
  folder.write({
    'browser-stats.json': JSON.stringify({ inputs: {}, outputs: entries }),
    'server-stats.json': '{}',
    '3rdpartylicenses.txt': '',
  });
}

describe('takeHashedFiles', () => {
  it('finds the files that the bundler gave a hash', async () => {
    writeStats([
      'main-KJVZ2NYD.js',
      'chunk-Cm2-Lt5A.js',
      'chunk-DO7k4_1B.js',
      'styles-5INURTSO.css',
      'media/logo-ABCDEFGH.png',
      'polyfills.js',
      'theme-darkmode.css',
      'media/logo.png',
    ]);

    expect([
      ...((await takeHashedFiles(folder.path(), { unhashedBundles, keepStats: false })) ?? []),
    ]).toEqual([
      'main-KJVZ2NYD.js',
      'chunk-Cm2-Lt5A.js',
      'chunk-DO7k4_1B.js',
      'styles-5INURTSO.css',
      'media/logo-ABCDEFGH.png',
    ]);
  });

  it('takes the stats files away', async () => {
    writeStats([]);
    await takeHashedFiles(folder.path(), { unhashedBundles, keepStats: false });

    expect(await folder.list()).toEqual(['3rdpartylicenses.txt']);
  });

  it('leaves them to a user who asked for them', async () => {
    writeStats(['main-KJVZ2NYD.js']);
    const files = await takeHashedFiles(folder.path(), { unhashedBundles, keepStats: true });

    expect(files?.size).toBe(1);
    expect(await folder.list()).toContain('browser-stats.json');
    expect(await folder.list()).toContain('server-stats.json');
  });

  it('knows nothing when Angular has not written them again', async () => {
    expect(await takeHashedFiles(folder.path(), { unhashedBundles, keepStats: false })).toBeUndefined();
  });
});
