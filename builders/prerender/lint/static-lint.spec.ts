import type { BuilderContext } from '@angular-devkit/architect';
import { normalizeJson } from '../testing/options.js';
import { useTempFolder } from '../testing/temp-folder.js';
import { StaticLint } from './static-lint.js';

const folder = useTempFolder();

function start(options: Readonly<Record<string, unknown>>) {
  const context = { workspaceRoot: folder.path() } as unknown as BuilderContext;

  return new StaticLint(normalizeJson(options, folder.path()), context);
}

// The worker thread runs the compiled file alone, which is not beside this one: it fails here, as any of them may.
describe('StaticLint', () => {
  it('says that it could not run, and finds nothing', async () => {
    const lint = start({ server: 'src/main.server.ts' });

    expect(await lint.result).toEqual({
      messages: [],
      places: {},
      failure: { kind: 'internal', cause: expect.stringMatching(/^[^\n]+$/) },
    });
  });

  it('does not start for an application without a server entry', async () => {
    const lint = start({});

    expect(await lint.result).toEqual({ messages: [], places: {} });
  });

  it('says nothing when the build has stopped it', async () => {
    const lint = start({ server: 'src/main.server.ts' });
    await lint.stop();

    expect(await lint.result).toEqual({ messages: [], places: {} });
  });
});
