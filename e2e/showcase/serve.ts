import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildShowcase, compilePackage } from '../../scripts/prepare/build.mjs';
import { root } from '../../scripts/prepare/process.mjs';
import { findFreePort } from '../support/http.js';
import { type RunningCommand, startCommand } from '../support/run-command.js';

/** The server's clock stands still at this moment; `NOW_TEXT` is how the pages show it. */
const NOW = '2026-05-11T06:42:00Z';
export const NOW_TEXT = '11 May 2026, 06:42:00 UTC';

export interface Showcase {
  readonly port: number;
  /** `http://localhost:<port>`. */
  readonly origin: string;
  readonly command: RunningCommand;
  /** Sends SIGTERM. Resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface ServeOptions {
  /** Folder of the build. Default: the repository's `dist`, built when it is missing or older than its sources. */
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Builds the showcase when its sources have changed. Returns the folder of the build. */
export async function buildOnce(): Promise<string> {
  await compilePackage();
  await buildShowcase();
  return join(root, 'dist');
}

/** Starts the built showcase on a free port with a database of its own, and waits until it listens. */
export async function serveShowcase(options: ServeOptions = {}): Promise<Showcase> {
  const folder = options.folder ?? (await buildOnce());
  const data = await mkdtemp(join(tmpdir(), 'ngx-hybrid-showcase-'));
  const port = await findFreePort();
  const command = startCommand([process.execPath, 'server/server.mjs'], {
    cwd: folder,
    env: {
      PORT: String(port),
      HOST: '',
      NG_ALLOWED_HOSTS: 'localhost',
      SHOWCASE_NOW: NOW,
      SHOWCASE_DATABASE: join(data, 'showcase.sqlite'),
      ...options.env,
    },
  });
  await command.waitFor(/Listening on/);
  return {
    port,
    origin: `http://localhost:${port}`,
    command,
    async stop() {
      const code = await command.stop();
      await rm(data, { recursive: true, force: true });
      return code;
    },
  };
}

/** Serves the showcase for as long as `run` takes, whatever becomes of it. */
export async function withShowcase(
  options: ServeOptions,
  run: (showcase: Showcase) => Promise<void>,
): Promise<void> {
  const showcase = await serveShowcase(options);
  try {
    await run(showcase);
  } finally {
    await showcase.stop();
  }
}
