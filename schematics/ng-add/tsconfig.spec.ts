import { addTo } from '../testing/ng-add.js';
import { buildOption, changeJson, readJson } from '../testing/workspace.js';

describe('the tsconfig of an application', () => {
  it('lies in src/, and lists files relative to itself', async () => {
    const tree = await addTo((app) => {
      app.delete('/tsconfig.app.json');
      app.create(
        '/src/tsconfig.app.json',
        '﻿/* Comments stay. */\n{\n  "extends": "../tsconfig.json",\n  "compilerOptions": { "types": [] },\n  "files": ["main.ts"],\n  "include": ["**/*.d.ts"]\n}\n',
      );
      changeJson(app, '/angular.json', [buildOption('tsConfig'), 'src/tsconfig.app.json']);
    });

    expect(tree.readText('/src/tsconfig.app.json')).toContain('/* Comments stay. */');
    expect(readJson(tree, '/src/tsconfig.app.json', ['files'])).toEqual([
      'main.ts',
      'main.server.ts',
      'server.ts',
    ]);
    expect(readJson(tree, '/src/tsconfig.app.json', ['compilerOptions', 'types'])).toEqual(['node']);
  });

  it.each([
    ['files and types of another one', { files: ['../src/main.ts'], compilerOptions: { types: ['jest'] } }],
    ['a list of its own', { include: ['../src/**/*.d.ts'] }],
  ])('inherits %s', async (_name, base) => {
    const tree = await addTo((app) => {
      app.create('/config/tsconfig.base.json', JSON.stringify(base));
      app.overwrite('/tsconfig.app.json', JSON.stringify({ extends: './config/tsconfig.base.json' }));
    });
    const inherited = 'files' in base ? ['src/main.ts'] : [];

    expect(readJson(tree, '/tsconfig.app.json', ['files'])).toEqual([
      ...inherited,
      'src/main.server.ts',
      'src/server.ts',
    ]);
    expect(readJson(tree, '/tsconfig.app.json', ['compilerOptions', 'types'])).toEqual([
      ...('files' in base ? ['jest'] : []),
      'node',
    ]);
  });

  it.each([
    ['folders', { include: ['src'] }],
    ['everything', {}],
    ['patterns', { include: ['src/*.ts', 'src/app/**/*'], exclude: ['src/**/*.spec.ts'] }],
    ['all types', { include: ['src/**/*'], compilerOptions: { types: ['*'] } }],
  ])('is left when it covers %s', async (_name, config) => {
    const tree = await addTo((app) => {
      app.overwrite('/tsconfig.app.json', JSON.stringify(config));
    });

    expect(readJson(tree, '/tsconfig.app.json', ['files'])).toBeUndefined();
    expect(readJson(tree, '/tsconfig.app.json', ['include'])).toEqual(
      'include' in config ? config.include : undefined,
    );
  });

  it('is extended for every configuration that has its own, also against what it excludes', async () => {
    const tree = await addTo((app) => {
      app.create('/tsconfig.prod.json', '{ "include": ["src/**/*.ts"], "exclude": ["src/server.ts"] }');
      changeJson(app, '/angular.json', [
        ['projects', 'shop', 'architect', 'build', 'configurations', 'production', 'tsConfig'],
        'tsconfig.prod.json',
      ]);
    });

    expect(readJson(tree, '/tsconfig.prod.json', ['files'])).toEqual(['src/server.ts']);
  });
});
