import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { Runner } from '../testing/workspace.js';

const folder = join(__dirname, 'fixtures');
const ROUTES = '/src/app/app.routes.server.ts';

/** Puts the files of a fixture over those of a new application. */
function addFixture(tree: UnitTestTree, name: string): void {
  const input = join(folder, name);
  for (const path of globSync(['src/**/*', 'tsconfig*.json'], { cwd: input })) {
    if (statSync(join(input, path)).isFile()) {
      const text = readFileSync(join(input, path), 'utf8');
      if (tree.exists(path)) {
        tree.overwrite(path, text);
      } else {
        tree.create(path, text);
      }
    }
  }
}

// Each fixture is an application: `src` is put over the files of a new one, `expected.ts` is what becomes of
// app.routes.server.ts, and `expected.log`, where there is one, what is said about it.
describe('ng generate server-routes', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const runner = new Runner();
    const tree = await runner.createApp({ ssr: true });
    addFixture(tree, name);

    await runner.run('server-routes', {}, tree);

    const expected = join(folder, name, 'expected.ts');
    const log = join(folder, name, 'expected.log');
    expect(tree.readText(ROUTES)).toBe(readFileSync(expected, 'utf8'));
    expect(runner.logged).toBe(existsSync(log) ? readFileSync(log, 'utf8').trimEnd() : '');

    const again = new Runner();
    await again.run('server-routes', {}, tree);

    expect(tree.readText(ROUTES)).toBe(readFileSync(expected, 'utf8'));
  });
});
