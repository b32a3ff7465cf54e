import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { changeJson, readAll, Runner } from '../testing/workspace.js';

type Change = (tree: UnitTestTree, runner: Runner) => unknown;

const setBuilder: (builder: string) => Change = (builder) => (tree) =>
  changeJson(tree, '/angular.json', [['projects', 'shop', 'architect', 'build', 'builder'], builder]);
const setAngular: (version: string) => Change = (version) => (tree) =>
  changeJson(tree, '/package.json', [['dependencies', '@angular/core'], version]);
const installAngular: (version: string) => Change = (version) => (tree) =>
  tree.create('/node_modules/@angular/core/package.json', JSON.stringify({ version }));
const addProject: (schematic: string, name: string) => Change = (schematic, name) => (tree, runner) =>
  runner.addProject(tree, schematic, { name, skipInstall: true });

async function addTo(change: Change, options: object): Promise<{ error: unknown; isUnchanged: boolean }> {
  const runner = new Runner();
  const tree = await runner.createApp();
  await change(tree, runner);
  const before = readAll(tree);
  const error: unknown = await runner.run('ng-add', options, tree).catch((reason: unknown) => reason);

  return { error, isUnchanged: JSON.stringify(readAll(tree)) === JSON.stringify(before) };
}

const nothing: Change = () => undefined;

describe('ng add refuses, and changes nothing', () => {
  it.each<[string, RegExp, Change, object]>([
    ['outside of a workspace', /^NGXH1001: .*angular\.json/, (tree) => tree.delete('/angular.json'), {}],
    ['without package.json', /^NGXH1001: /, (tree) => tree.delete('/package.json'), {}],
    [
      'without a name among several',
      /^NGXH1002: .*"shop", "admin".*--project=/,
      addProject('application', 'admin'),
      {},
    ],
    ['an unknown project', /^NGXH1003: .*"shpo".*"shop".*--project/, nothing, { project: 'shpo' }],
    [
      'a library',
      /^NGXH1004: .*"ui" is not an application.*"shop"/,
      addProject('library', 'ui'),
      { project: 'ui' },
    ],
    [
      'a configuration that does not parse',
      /^NGXH1020: .*app\.config\.ts:\d+ /,
      (tree) => {
        const [path = ''] = tree.files.filter((file) => file.endsWith('/app/app.config.ts'));
        tree.overwrite(path, `${tree.readText(path)}\nexport const a = [ }`);
      },
      {},
    ],
    [
      'the builder of webpack',
      /^NGXH1005: .*@angular-devkit\/build-angular:browser.*use-application-builder/,
      setBuilder('@angular-devkit/build-angular:browser'),
      {},
    ],
    [
      'the application builder of the old package, whose dev server does not know ours',
      /^NGXH1005: .*use-application-builder/,
      setBuilder('@angular-devkit/build-angular:application'),
      {},
    ],
    ['an older Angular', /^NGXH1006: .*Angular \^21\.2\.0.*ng update/, setAngular('^21.2.0'), {}],
    ['an older minor version', /^NGXH1006: .*Angular ~22\.1\.0/, setAngular('~22.1.0'), {}],
    ['a later Angular', /^NGXH1006: .*Angular 23\.0\.0-next\.1/, setAngular('23.0.0-next.1'), {}],
    ['an older Angular that is installed', /^NGXH1006: .*Angular 22\.1\.9/, installAngular('22.1.9'), {}],
    [
      'what is left of a server',
      /^NGXH1007: .*src\/app\/app\.routes\.server\.ts/,
      (tree) => tree.create('/src/app/app.routes.server.ts', ''),
      {},
    ],
    [
      'hosts that are addresses',
      /^NGXH1008: .*"https:\/\/example\.com"/,
      nothing,
      { allowedHosts: 'a.com,https://example.com' },
    ],
    [
      'hosts with a port',
      /^NGXH1008: .*"example\.com:4000"/,
      nothing,
      { allowedHosts: ['example.com:4000'] },
    ],
  ])('%s', async (_name, message, ...[change, options]) => {
    const { error, isUnchanged } = await addTo(change, options);

    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(message);
    expect(isUnchanged).toBe(true);
  });

  it.each([
    ['^22.0.0', setAngular('^22.0.0')],
    ['22.3.1', setAngular('22.3.1')],
    ['a tag', setAngular('latest')],
    ['an installed 22.2', installAngular('22.2.0')],
  ])('but not Angular %s', async (_name, change) => {
    const { error } = await addTo(change, { allowedHosts: 'example.com' });

    expect(error).not.toBeInstanceOf(Error);
  });
});
