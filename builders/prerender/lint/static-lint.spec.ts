import type { BuilderContext } from '@angular-devkit/architect';
import { logging } from '@angular-devkit/core';
import { normalizeJson } from '../testing/options.js';
import { useTempFolder } from '../testing/temp-folder.js';
import { StaticLint } from './static-lint.js';

const folder = useTempFolder();

function start(options: Readonly<Record<string, unknown>>) {
  const logger = new logging.Logger('build');
  const entries: string[] = [];
  logger.subscribe(({ level, message }) => entries.push(`${level}: ${message}`));
  const context = { workspaceRoot: folder.path(), logger } as unknown as BuilderContext;

  return { entries, lint: new StaticLint(normalizeJson(options, folder.path()), context) };
}

// The worker thread runs the compiled file alone, which is not beside this one: it fails here, as any of them may.
describe('StaticLint', () => {
  it('says in one debug line that it could not run, and finds nothing', async () => {
    const { lint, entries } = start({ server: 'src/main.server.ts' });

    expect(await lint.result).toEqual({ messages: [], places: {} });
    expect(entries).toEqual([expect.stringMatching(/^debug: The routes were not checked: [^\n]+$/)]);
  });

  it('does not start for an application without a server entry', async () => {
    const { lint, entries } = start({});

    expect(await lint.result).toEqual({ messages: [], places: {} });
    expect(entries).toEqual([]);
  });

  it('says nothing when the build has stopped it', async () => {
    const { lint, entries } = start({ server: 'src/main.server.ts' });
    await lint.stop();

    expect(await lint.result).toEqual({ messages: [], places: {} });
    expect(entries).toEqual([]);
  });
});
