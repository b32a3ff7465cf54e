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
    expect(output).toMatch(/Prerendered 4 pages/);
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

  it('names the function that has no string for a parameter', async () => {
    const file = join(directory, 'src/app/ids.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`'1', '2', '1'`, `'1', 2`));
    const failing = startCommand(build, { cwd: directory });

    expect(await failing.exited).toBe(1);
    expect(failing.output()).toMatch(
      /NGXH2003: [^]*NGXH2021: .*"post\/:id" \(src\/app\/app\.routes\.server\.ts:7\) has a number .*"id" \(page 2/,
    );
    expect(failing.output()).not.toContain('returned a non-string value');
  });
});
