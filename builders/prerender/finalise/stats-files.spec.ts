import { useTempFolder } from '../testing/temp-folder.js';
import { takeHashedFiles } from './stats-files.js';

const folder = useTempFolder();
const options = {
  unhashedBundles: new Set(['theme-darkmode.css']),
  keepStats: false,
  outputHashing: 'all',
  output: { base: '', browser: 'browser', server: 'server', media: 'media' },
} as const;

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

    expect([...((await takeHashedFiles(folder.path(), options)) ?? [])]).toEqual([
      'main-KJVZ2NYD.js',
      'chunk-Cm2-Lt5A.js',
      'chunk-DO7k4_1B.js',
      'styles-5INURTSO.css',
      'media/logo-ABCDEFGH.png',
    ]);
  });

  it.each([
    ['none', []],
    ['bundles', ['main-KJVZ2NYD.js']],
    ['media', ['media/hero-portrait.png']],
  ] as const)(
    'believes no name with a hash when "outputHashing": "%s" gives it none',
    async (outputHashing, hashed) => {
      writeStats(['main-KJVZ2NYD.js', 'media/hero-portrait.png']);

      expect([...((await takeHashedFiles(folder.path(), { ...options, outputHashing })) ?? [])]).toEqual(
        hashed,
      );
    },
  );

  it('takes the stats files away', async () => {
    writeStats([]);
    await takeHashedFiles(folder.path(), options);

    expect(await folder.list()).toEqual(['3rdpartylicenses.txt']);
  });

  it('leaves them to a user who asked for them', async () => {
    writeStats(['main-KJVZ2NYD.js']);
    const files = await takeHashedFiles(folder.path(), { ...options, keepStats: true });

    expect(files?.size).toBe(1);
    expect(await folder.list()).toContain('browser-stats.json');
    expect(await folder.list()).toContain('server-stats.json');
  });

  it('knows nothing when Angular has not written them again', async () => {
    expect(await takeHashedFiles(folder.path(), options)).toBeUndefined();
  });
});
