import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApplicationSource } from './application-source.js';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'ngx-hybrid-source-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const project = (projectType: string, folder: string) => ({ projectType, root: folder, architect: {} });

describe('readApplicationSource', () => {
  it('names the entry points, the tsconfig and the libraries of the workspace', async () => {
    const projects = { shop: project('application', ''), ui: project('library', 'projects/ui') };
    writeFileSync(join(root, 'angular.json'), JSON.stringify({ version: 1, projects }));
    const options = {
      browser: 'src/main.ts',
      server: join(root, 'src/main.server.ts'),
      tsConfig: './app.json',
      fileReplacements: [{ replace: 'src/a.ts', with: 'src/b.ts' }],
    };

    expect(await readApplicationSource(root, options)).toEqual({
      main: 'src/main.ts',
      mainServer: 'src/main.server.ts',
      entries: ['src/main.ts', 'src/main.server.ts'],
      tsConfig: 'app.json',
      libraries: ['projects/ui'],
      replacements: { '/src/a.ts': '/src/b.ts' },
    });
  });

  it('does without a server and without angular.json', async () => {
    expect(await readApplicationSource(root, { browser: 'src/main.ts' })).toEqual({
      main: 'src/main.ts',
      entries: ['src/main.ts'],
      tsConfig: undefined,
      libraries: [],
      replacements: {},
    });
  });

  it('takes the name that older builders have for the entry point', async () => {
    expect((await readApplicationSource(root, { main: 'src/main.ts' }))?.main).toBe('src/main.ts');
  });

  it('finds nothing where no entry point is named', async () => {
    expect(await readApplicationSource(root, { tsConfig: 'tsconfig.json' })).toBeUndefined();
  });
});
