import { addTo, HOSTS } from '../testing/ng-add.js';
import { buildOption, changeJson, readAll, readJson, Runner } from '../testing/workspace.js';

describe('the build target of a real application', () => {
  const production = ['projects', 'shop', 'architect', 'build', 'configurations', 'production'];

  it.each(['', undefined])('may have the default configuration %j', async (name) => {
    const tree = await addTo((app) =>
      changeJson(app, '/angular.json', [
        ['projects', 'shop', 'architect', 'build', 'defaultConfiguration'],
        name,
      ]),
    );

    expect(readJson(tree, '/package.json', ['scripts', 'serve:ssr:shop'])).toContain(
      'dist/server/server.mjs',
    );
  });

  it('may have output paths in its configurations', async () => {
    const tree = await addTo((app) =>
      changeJson(app, '/angular.json', [[...production, 'outputPath'], { base: 'out/shop', browser: '' }]),
    );

    expect(readJson(tree, '/angular.json', [...production, 'outputPath'])).toEqual({ base: 'out/shop' });
    expect(readJson(tree, '/package.json', ['scripts', 'serve:ssr:shop'])).toBe(
      'node --import ngx-hybrid/localhost out/shop/server/server.mjs',
    );
  });

  it('gets the target that prints the table of routes, unless one of that name is there', async () => {
    const at = ['projects', 'shop', 'architect', 'routes'];
    const added = await addTo(() => undefined);
    const own = await addTo((app) => changeJson(app, '/angular.json', [at, { builder: 'own:routes' }]));

    expect(readJson(added, '/angular.json', at)).toEqual({ builder: 'ngx-hybrid:routes' });
    expect(readJson(own, '/angular.json', at)).toEqual({ builder: 'own:routes' });
  });
});

describe('one of several applications', () => {
  it('is set up in projects/, and the other one is left', async () => {
    const runner = new Runner();
    const workspace = await runner.createApp();
    const options = { name: 'admin', skipInstall: true, routing: true, standalone: false };
    const several = await runner.addProject(workspace, 'application', options);
    const before = readAll(several);

    const tree = await runner.run('ng-add', { ...HOSTS, project: 'admin' }, several);

    expect(
      readJson(tree, '/angular.json', ['projects', 'admin', 'architect', 'build', 'options']),
    ).toMatchObject({
      server: 'projects/admin/src/main.server.ts',
      ssr: { entry: 'projects/admin/src/server.ts' },
    });
    expect(readJson(tree, '/angular.json', ['projects', 'shop'])).toEqual(
      readJson(several, '/angular.json', ['projects', 'shop']),
    );
    const changed = tree.files.filter((path) => tree.readContent(path) !== before[path]);
    expect(changed.filter((path) => !path.startsWith('/projects/admin/')).sort()).toEqual([
      '/angular.json',
      '/package.json',
    ]);
  });
});

describe('folders as Nx has them', () => {
  it('are kept: the application in apps/, libraries by the paths of the tsconfig', async () => {
    const runner = new Runner();
    const workspace = await runner.addProject(await runner.createWorkspace(), 'application', {
      name: 'shop',
      projectRoot: 'apps/shop',
      routing: true,
      skipInstall: true,
    });
    workspace.rename('/tsconfig.json', '/tsconfig.base.json');
    changeJson(workspace, '/tsconfig.base.json', [
      ['compilerOptions', 'paths'],
      { '@org/pages': ['./libs/pages/src/index.ts'] },
    ]);
    changeJson(workspace, '/apps/shop/tsconfig.app.json', [['extends'], '../../tsconfig.base.json']);
    changeJson(workspace, '/angular.json', [buildOption('outputPath'), 'dist/apps/shop']);
    workspace.create('/libs/pages/src/index.ts', "export * from './lib/pages.routes';\n");
    workspace.create(
      '/libs/pages/src/lib/pages.routes.ts',
      "export const PAGES = [{ path: 'imprint', component: class {} }];\n",
    );
    workspace.overwrite(
      '/apps/shop/src/app/app.routes.ts',
      "import { PAGES } from '@org/pages';\nexport const routes = [...PAGES];\n",
    );

    const tree = await runner.run('ng-add', HOSTS, workspace);

    expect(readJson(tree, '/angular.json', buildOption())).toMatchObject({
      server: 'apps/shop/src/main.server.ts',
      outputPath: 'dist/apps/shop',
      ssr: { entry: 'apps/shop/src/server.ts' },
    });
    expect(tree.readText('/apps/shop/src/app/app.routes.server.ts')).toContain("path: 'imprint',");
    expect(readJson(tree, '/package.json', ['scripts', 'serve:ssr:shop'])).toBe(
      'node --import ngx-hybrid/localhost dist/apps/shop/server/server.mjs',
    );
  });
});
