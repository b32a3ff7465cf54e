import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../../bench/apps/stock-app.mjs';
import { runCommand, startCommand } from '../support/run-command.js';
import { createApp } from '../support/temp-app.js';

let directory: string;

beforeAll(() => {
  directory = createApp('routes-lint', {
    fixture: join(import.meta.dirname, 'fixtures/careless'),
    builder: 'ours',
    buildOptions: { ssr: { entry: 'src/server.ts' } },
  });
});

/** Changes a file of the application until `restore()`. */
function edit(name: string, change: (text: string) => string): { restore: () => void } {
  const file = join(directory, 'src/app', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, change(text));

  return { restore: () => writeFileSync(file, text) };
}

const build = [process.execPath, cli, 'build', '--configuration', 'development', '--no-progress'];

/** Codes of the lint in their order, each once. */
const listCodes = (output: string) => [...new Set(output.match(/NGXH20(1[89]|2\d)/g))].sort();

describe('ng build', () => {
  it('warns about server routes that do not do what their author wants', async () => {
    const output = await runCommand(build, { cwd: directory });

    expect(listCodes(output)).toEqual(['NGXH2018', 'NGXH2020', 'NGXH2023', 'NGXH2024', 'NGXH2025']);
    expect(output).toMatch(
      /NGXH2018: The route "desk" \(src\/app\/app\.routes\.ts:7\) .* requireReader \(src\/app\/sign-in\.ts:2\)/,
    );
    expect(output).toMatch(
      /NGXH2020: .*"post\/:id" \(src\/app\/app\.routes\.server\.ts:7\) names pages more than once, \{"id":"1"\} /,
    );
    expect(output).toMatch(/Prerendered 7 pages/);
    expect(output).not.toContain('"in/:lang');
  });

  it('fails with --strict, and lists everything', async () => {
    const strict = startCommand([...build, '--strict'], { cwd: directory });

    expect(await strict.exited).toBe(1);
    expect(listCodes(strict.output())).toEqual([
      'NGXH2018',
      'NGXH2020',
      'NGXH2023',
      'NGXH2024',
      'NGXH2025',
      'NGXH2028',
    ]);
  });

  it('fails with --strict when the server routes cannot be read, and otherwise says so', async () => {
    const { restore } = edit('app.routes.server.ts', (text) =>
      text.replace(' = [', ' = Reflect.apply(Array.prototype.slice, [').replace(/\];\s*$/, '], []);\n'),
    );
    const strict = startCommand([...build, '--strict'], { cwd: directory });

    expect(await strict.exited).toBe(1);
    expect(strict.output()).toMatch(/NGXH2029: .*NGXH1012: .*src\/app\/app\.routes\.server\.ts:4/);
    expect(await runCommand(build, { cwd: directory })).toMatch(/NGXH2029: /);
    restore();
  });

  it('names the function that has failed, and keeps what it has nothing to do with', async () => {
    const ids = edit(
      'ids.ts',
      () => `export const IDS: unknown[] = [];\nIDS.map = () => { throw new Error('no data'); };\n`,
    );
    const routes = edit('app.routes.ts', (text) =>
      text.replace(
        "  { path: '**'",
        "  { path: 'lazy', loadChildren: () => { throw new Error('no data'); } },\n$&",
      ),
    );
    const failing = startCommand(build, { cwd: directory });

    expect(await failing.exited).toBe(1);
    expect(failing.output()).toMatch(
      /NGXH2022: .*"post\/:id" \(src\/app\/app\.routes\.server\.ts:7\) failed: no data/,
    );
    expect(failing.output()).toMatch(/handleRoute for '\/?lazy': no data/);
    expect(failing.output()).not.toMatch(/handleRoute for '\/?post/);
    ids.restore();
    routes.restore();
  });

  it('names the function that has no string for a parameter', async () => {
    edit('ids.ts', (text) => text.replace(`'1', '2', '1'`, `'1', 2`));
    const failing = startCommand(build, { cwd: directory });

    expect(await failing.exited).toBe(1);
    expect(failing.output()).toMatch(
      /NGXH2003: [^]*NGXH2021: .*"post\/:id" \(src\/app\/app\.routes\.server\.ts:7\) has a number .*"id" \(page 2/,
    );
    expect(failing.output()).not.toContain('returned a non-string value');
  });
});
