import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../../bench/apps/stock-app.mjs';
import { type RunningCommand, runCommand, startCommand } from '../support/run-command.js';
import { createApp, readFolder } from '../support/temp-app.js';

let directory: string;
let watch: RunningCommand;

beforeAll(async () => {
  directory = createApp('builder-watch', {
    fixture: join(import.meta.dirname, 'fixtures/watched'),
    builder: 'ours',
    buildOptions: { ssr: { entry: 'src/server.ts' } },
  });
  watch = startCommand([process.execPath, cli, 'build', '--watch', '--no-progress'], { cwd: directory });
  await watch.waitFor(/Prerendered 3 pages/);
});

afterAll(() => watch.stop());

/** Changes a source file while the build watches it. */
function edit(file: string, [from, to]: readonly [string, string]): void {
  const path = join(directory, 'src/app', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

const read = (file: string) => readFileSync(join(directory, 'dist', file), 'utf8');
const pages = () =>
  [...readFolder(join(directory, 'dist/browser')).keys()].filter((file) => file.endsWith('index.html'));

interface Manifest {
  readonly assets: Readonly<Record<string, { readonly immutable: boolean }>>;
}

const hasHashedFiles = () =>
  Object.values((JSON.parse(read('server/ngx-hybrid.json')) as Manifest).assets).some(
    (file) => file.immutable,
  );

// Each test goes on where the one before has ended.
describe('ng build --watch', () => {
  it('builds', () => {
    expect(pages()).toEqual(['index.html', 'post/1/index.html', 'post/2/index.html']);
    expect(read('browser/index.html')).toContain('<h1>First</h1>');
    expect(hasHashedFiles()).toBe(true);
  });

  it('has the pages of a change that concerns the server alone', async () => {
    edit('ids.ts', [`'1', '2'`, `'2', '3', '4'`]);
    await watch.waitFor(/Prerendered 4 pages/);

    expect(pages()).toEqual(['index.html', 'post/2/index.html', 'post/3/index.html', 'post/4/index.html']);
    expect(Object.keys((JSON.parse(read('prerendered-routes.json')) as { routes: object }).routes)).toEqual([
      '/',
      '/post/2',
      '/post/3',
      '/post/4',
    ]);
    expect(hasHashedFiles()).toBe(true);
  });

  it('survives code that does not compile', async () => {
    edit('app.ts', ['<h1>First</h1>', '<h1>Second {{ absent }}</h1>']);
    await watch.waitFor(/absent/);
    edit('app.ts', ['{{ absent }}</h1>', '</h1>']);
    edit('ids.ts', [`, '3', '4'`, '']);
    await watch.waitFor(/Prerendered 2 pages/);

    expect(read('browser/index.html')).toContain('<h1>Second </h1>');
    expect(pages()).toEqual(['index.html', 'post/2/index.html']);
  });

  it('is followed by a build that keeps the output folder', async () => {
    await watch.stop();
    edit('ids.ts', [`'2'`, `'9'`]);
    await runCommand([process.execPath, cli, 'build', '--delete-output-path=false'], { cwd: directory });

    expect(pages()).toEqual(['index.html', 'post/9/index.html']);
  });
});
