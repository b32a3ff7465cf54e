import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { copyRuntimeModules } from './compiled.js';
import { useTempFolder } from '../../builders/prerender/testing/temp-folder.js';

const folder = useTempFolder();

describe('copyRuntimeModules', () => {
  it('copies a module that runs where there are no packages', async () => {
    const entry = await copyRuntimeModules(folder.path('server'));
    const module = (await import(pathToFileURL(folder.path(`server/${entry}`)).href)) as Record<
      string,
      unknown
    >;

    expect(module['withPagesFromDisk']).toBeInstanceOf(Function);
  });

  it('copies code alone, which imports nothing but its own files and Node', async () => {
    await copyRuntimeModules(folder.path());
    const files = globSync('**/*.*', { cwd: folder.path() });
    const code = files.filter((file) => file.endsWith('.js'));
    const imports = code.flatMap((file) =>
      Array.from(
        readFileSync(folder.path(file), 'utf8').matchAll(/from '([^']+)'/g),
        ([, name = '']) => name,
      ),
    );

    expect(code).not.toHaveLength(0);
    expect(files.filter((file) => !/\.js$|package\.json$/.test(file))).toEqual([]);
    expect(imports).not.toHaveLength(0);
    expect(imports.filter((name) => !/^(\.|node:)/.test(name))).toEqual([]);
  });

  it('replaces those of an earlier build', async () => {
    await copyRuntimeModules(folder.path());

    expect(await copyRuntimeModules(folder.path())).toBe('ngx-hybrid/engine/index.js');
  });
});
