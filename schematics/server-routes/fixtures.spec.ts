import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { readAll, Runner } from '../testing/workspace.js';

/** What a fixture.json may say. */
interface Fixture {
  /** Options of the schematic. */
  readonly options?: object;
  /** Projects that the workspace has besides the application `shop`: their schematic and its options. */
  readonly projects?: readonly { readonly schematic: string; readonly options: object }[];
  /** Files of the new application to take away. */
  readonly removed?: readonly string[];
  /** The file that `expected.ts` shows; that of the application `shop`, if not given. */
  readonly routesFile?: string;
}

const folder = join(__dirname, 'fixtures');
const ROUTES_FILE = '/src/app/app.routes.server.ts';
const ABOUT_THE_FIXTURE = /^(fixture\.json|expected\.(ts|log)|next\/.*)$/;

// Each fixture is an application: its files are put over those of a new one. `expected.ts` is what becomes of its
// server routes, and without it nothing may change; `expected.log` is what is said about it, and why it was refused.
// The files in `next` are what the developer does afterwards, before the schematic runs again.
describe('ng generate server-routes', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    let tree = await createWorkspace(readFixture(join(folder, name)));
    for (let step = join(folder, name); existsSync(step); step = join(step, 'next')) {
      tree = await expectRun(tree, step);
    }
  });
});

async function createWorkspace({ projects = [] }: Fixture): Promise<UnitTestTree> {
  const runner = new Runner();
  let tree = await runner.createApp({ ssr: true });
  for (const { schematic, options } of projects) {
    tree = await runner.addProject(tree, schematic, options);
  }

  return tree;
}

async function expectRun(tree: UnitTestTree, step: string): Promise<UnitTestTree> {
  const fixture = readFixture(step);
  const routesFile = fixture.routesFile ?? ROUTES_FILE;
  putFiles(tree, step, fixture.removed ?? []);
  const before = readAll(tree);
  const expected = readIfExists(join(step, 'expected.ts')) ?? before[routesFile];

  const { result, logged } = await run(tree, fixture.options);

  expect(readAll(result)).toEqual({ ...before, [routesFile]: expected });
  expect(logged).toBe((readIfExists(join(step, 'expected.log')) ?? '').trimEnd());

  const again = await run(result, fixture.options);

  expect(again.result.readText(routesFile)).toBe(expected);

  return again.result;
}

async function run(tree: UnitTestTree, options = {}): Promise<{ result: UnitTestTree; logged: string }> {
  const runner = new Runner();
  try {
    const result = await runner.run('server-routes', options, tree);

    return { result, logged: runner.logged };
  } catch (error) {
    return {
      result: tree,
      logged: [runner.logged, `error: ${(error as Error).message}`].filter(Boolean).join('\n'),
    };
  }
}

function putFiles(tree: UnitTestTree, step: string, removed: readonly string[]): void {
  for (const path of removed) {
    tree.delete(path);
  }
  for (const entry of readdirSync(step, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const target = path.slice(step.length + 1);
    if (entry.isFile() && !ABOUT_THE_FIXTURE.test(target)) {
      const write = tree.exists(target) ? 'overwrite' : 'create';
      tree[write](target, readFileSync(path, 'utf8'));
    }
  }
}

function readFixture(step: string): Fixture {
  return JSON.parse(readIfExists(join(step, 'fixture.json')) ?? '{}') as Fixture;
}

function readIfExists(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
