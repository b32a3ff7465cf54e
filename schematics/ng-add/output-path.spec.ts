import { buildOption, changeJson, readJson, Runner } from '../testing/workspace.js';

const HOSTS = { allowedHosts: ['example.com'] };

describe('the output path', () => {
  it.each<[name: string, before: unknown, after: unknown, server: string]>([
    ['the default', undefined, 'dist', 'dist/server'],
    ['the default, written out', 'dist/shop', 'dist', 'dist/server'],
    ['the default as an object', { base: 'dist/shop' }, 'dist', 'dist/server'],
    ['with the browser files in the base', { base: 'dist/shop', browser: '' }, 'dist', 'dist/server'],
    [
      'with folders of its own',
      { base: 'dist/shop', server: 'node' },
      { base: 'dist', server: 'node' },
      'dist/node',
    ],
    ['of the author', 'build/out', 'build/out', 'build/out/server'],
    [
      'of the author as an object',
      { base: 'out', browser: 'www' },
      { base: 'out', browser: 'www' },
      'out/server',
    ],
  ])('%s', async (_name, ...[before, after, server]) => {
    const runner = new Runner();
    const app = await runner.createApp();
    changeJson(app, '/angular.json', [buildOption('outputPath'), before]);

    const tree = await runner.run('ng-add', HOSTS, app);

    expect(readJson(tree, '/angular.json', buildOption('outputPath'))).toEqual(after);
    expect(readJson(tree, '/package.json', ['scripts', 'serve:ssr:shop'])).toBe(
      `node --import ngx-hybrid/localhost ${server}/server.mjs`,
    );
  });

  it.each([
    ['application', { name: 'admin', skipInstall: true }],
    ['library', { name: 'ui', skipInstall: true, standalone: true }],
  ])('is left where an %s has a folder in dist, too', async (schematic, options) => {
    const runner = new Runner();
    const workspace = await runner.addProject(await runner.createApp(), schematic, options);

    const tree = await runner.run('ng-add', { ...HOSTS, project: 'shop' }, workspace);

    expect(readJson(tree, '/angular.json', buildOption('outputPath'))).toBeUndefined();
    expect(readJson(tree, '/package.json', ['scripts', 'serve:ssr:shop'])).toBe(
      'node --import ngx-hybrid/localhost dist/shop/server/server.mjs',
    );
  });
});
