import { clearStaging, createOutputLayout, type OutputLayout } from './output-layout.js';
import { normalizeJson } from './testing/options.js';
import { useTempFolder } from './testing/temp-folder.js';

const folder = useTempFolder();

function layoutOf(outputMode: 'server' | 'static', outputPath: unknown = 'dist'): OutputLayout {
  return createOutputLayout(normalizeJson({ outputMode, outputPath }, folder.path()));
}

describe('createOutputLayout', () => {
  it('compiles a server build right into its folders', () => {
    expect(layoutOf('server', { base: 'dist', browser: 'web', server: 'node' })).toEqual({
      base: folder.path('dist'),
      browser: folder.path('dist/web'),
      server: folder.path('dist/node'),
      compileOutputPath: { base: folder.path('dist'), browser: 'web', server: 'node', media: 'media' },
    });
  });

  it('keeps the server bundle of a static build out of the folder that a user would deploy', () => {
    const { browser, server, compileOutputPath } = layoutOf('static');

    expect(browser).toBe(folder.path('dist/browser'));
    expect(server).not.toBe(folder.path('dist/server'));
    expect(server).toBe(folder.path(`dist/${compileOutputPath.server}`));
  });
});

describe('clearStaging', () => {
  it('leaves a server build alone', async () => {
    folder.write({ 'dist/browser/index.html': 'page', 'dist/server/server.mjs': 'server' });
    await clearStaging(layoutOf('server'));

    expect(await folder.list()).toEqual(['dist/browser/index.html', 'dist/server/server.mjs']);
  });

  it('removes the server bundle of a static build', async () => {
    const { compileOutputPath } = layoutOf('static');
    folder.write({
      'dist/browser/index.html': 'page',
      [`dist/${compileOutputPath.server}/main.server.mjs`]: 'bundle',
    });
    await clearStaging(layoutOf('static'));

    expect(await folder.list()).toEqual(['dist/browser/index.html']);
  });

  it('puts the pages of a static build with no browser folder beside prerendered-routes.json', async () => {
    const layout = layoutOf('static', { base: 'dist', browser: '' });
    const staging = `dist/${layout.compileOutputPath.browser}`;
    expect(layout.compileOutputPath.browser).not.toBe('');
    folder.write({
      [`${staging}/index.html`]: 'new',
      [`${staging}/media/a.png`]: 'new',
      'dist/media/old.png': 'of an earlier build',
      'dist/index.html': 'of an earlier build',
      'dist/prerendered-routes.json': '{}',
    });
    await clearStaging(layout);

    expect(await folder.list()).toEqual([
      'dist/index.html',
      'dist/media/a.png',
      'dist/prerendered-routes.json',
    ]);
    expect(folder.read('dist/index.html')).toBe('new');
  });

  it('has nothing to do after a build that has written nothing', async () => {
    await clearStaging(layoutOf('static', { base: 'dist', browser: '' }));

    expect(await folder.list()).toEqual([]);
  });
});
