import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Tree } from '@angular-devkit/schematics';
import { writeRoutes } from './routes-text.js';

const PATH = '/src/routes.ts';

describe('writing the routes file', () => {
  let workspaceRoot: string;

  beforeAll(() => {
    workspaceRoot = mkdtempSync(join(tmpdir(), 'ngx-hybrid-routes-text-'));
    writeFileSync(join(workspaceRoot, 'package.json'), '{ "prettier": { "singleQuote": true } }');
    mkdirSync(join(workspaceRoot, 'node_modules'));
    symlinkSync(
      dirname(require.resolve('prettier/package.json')),
      join(workspaceRoot, 'node_modules/prettier'),
    );
  });

  afterAll(() => {
    rmSync(workspaceRoot, { recursive: true });
  });

  async function write(
    before: string | undefined,
    after: string,
    changes: { isOurs?: boolean; isDryRun?: boolean; workspaceRoot?: undefined } = {},
  ): Promise<{ text: string; difference: string | undefined; isChanged: boolean }> {
    const { isOurs = false, isDryRun = false } = changes;
    const tree = Tree.empty();
    if (before !== undefined) {
      tree.create(PATH, before);
    }
    const actions = tree.actions.length;
    const root = 'workspaceRoot' in changes ? undefined : workspaceRoot;
    const difference = await writeRoutes(
      tree,
      { path: PATH, before, after, isOurs },
      { isInteractive: false, isDryRun, workspaceRoot: root },
    );
    const text = tree.readText(PATH);

    return { text, difference, isChanged: tree.actions.length > actions || text !== before };
  }

  it("formats what is all ours by the workspace's prettier", async () => {
    expect((await write(undefined, 'const a = "1"', { isOurs: true })).text).toBe("const a = '1';\n");
  });

  it('formats a file that was formatted, and leaves the layout of others alone', async () => {
    expect((await write("const a = '1';\n", 'const a = "2"')).text).toBe("const a = '2';\n");
    expect((await write('const a = "1";\n', 'const a = "2"')).text).toBe('const a = "2"');
  });

  it('takes the text as it is where there is no workspace on disk', async () => {
    const { text } = await write(undefined, 'const a = "1"', { isOurs: true, workspaceRoot: undefined });

    expect(text).toBe('const a = "1"');
  });

  it('shows what changes in a dry run', async () => {
    const { difference } = await write('a\nb\n', 'a\nc\n', { isDryRun: true });
    const { difference: created } = await write(undefined, 'c;\n', { isDryRun: true });

    expect(difference).toBe('--- a/src/routes.ts\n+++ b/src/routes.ts\n@@ -1,2 +1,2 @@\n a\n-b\n+c');
    expect(created).toContain('--- /dev/null\n+++ b/src/routes.ts\n');
  });

  it('touches nothing when nothing changes', async () => {
    const { isChanged, difference } = await write('const a = "1";\n', 'const a = "1";\n', { isDryRun: true });

    expect(isChanged).toBe(false);
    expect(difference).toBeUndefined();
  });
});
