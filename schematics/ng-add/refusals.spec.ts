import { addRefused, addTo, type Change } from '../testing/ng-add.js';
import { changeJson } from '../testing/workspace.js';

const setBuilder: (builder: string) => Change = (builder) => (tree) =>
  changeJson(tree, '/angular.json', [['projects', 'shop', 'architect', 'build', 'builder'], builder]);
const setAngular: (version: string) => Change = (version) => (tree) =>
  changeJson(tree, '/package.json', [['dependencies', '@angular/core'], version]);
const installAngular: (version: string) => Change = (version) => (tree) =>
  tree.create('/node_modules/@angular/core/package.json', JSON.stringify({ version }));
const addProject: (schematic: string, name: string) => Change = (schematic, name) => (tree, runner) =>
  runner.addProject(tree, schematic, { name, skipInstall: true });

const makeNxWorkspace: Change = (tree) => {
  tree.delete('/angular.json');
  tree.create('/nx.json', '{}');
};

const setConfiguration: (option: string, value: unknown) => Change = (option, value) => (tree) =>
  changeJson(tree, '/angular.json', [
    ['projects', 'shop', 'architect', 'build', 'configurations', 'development', option],
    value,
  ]);

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
      /^NGXH1063: .*use-application-builder[^]*@angular\/build:dev-server/,
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
    ['an Nx workspace', /^NGXH1050: [^]*project\.json[^]*ngx-hybrid:prerender/, makeNxWorkspace, {}],
    [
      'a build target of another name',
      /^NGXH1051: .*"bundle"/,
      (tree) => {
        const targets = ['projects', 'shop', 'architect'];
        changeJson(tree, '/angular.json', [
          [...targets, 'bundle'],
          { builder: '@angular/build:application' },
        ]);
        changeJson(tree, '/angular.json', [[...targets, 'build'], undefined]);
      },
      {},
    ],
    [
      'a builder of somebody else',
      /^NGXH1052: .*@angular-builders\/custom-esbuild:application/,
      setBuilder('@angular-builders/custom-esbuild:application'),
      {},
    ],
    [
      'the builder of esbuild for browsers',
      /^NGXH1005: /,
      setBuilder('@angular-devkit/build-angular:browser-esbuild'),
      {},
    ],
    [
      'a server of one configuration',
      /^NGXH1053: .*"development".*`ssr`/,
      setConfiguration('ssr', false),
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
    expect(await addRefused(change, { options })).toMatch(message);
  });

  it.each([
    ['^22.0.0', setAngular('^22.0.0')],
    ['22.3.1', setAngular('22.3.1')],
    ['a tag', setAngular('latest')],
    ['an installed 22.2', installAngular('22.2.0')],
  ])('but not Angular %s', async (_name, change) => {
    expect((await addTo(change)).exists('/src/server.ts')).toBe(true);
  });
});
