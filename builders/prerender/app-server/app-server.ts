import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { HybridError } from '../../../errors/index.js';
import { SERVER_ENTRY_FILE } from '../angular-private.js';
import { describeError } from '../describe-error.js';
import type { NormalizedOptions } from '../options.js';
import { firstMessage, startWorker } from '../worker-task.js';

/** Origin of pages of an application that has no server of its own; the one `@angular/build` uses. */
const NO_SERVER_ORIGIN = 'http://ng-localhost/';

export interface AppServer {
  /** Where relative requests of the build go, with a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts the application's `server.mjs` once for the whole build, so that pages can ask its endpoints for data.
 * Throws NGXH2008 when it cannot be started.
 */
export async function startAppServer(
  serverDirectory: string,
  { rendering, sourceMaps }: Pick<NormalizedOptions, 'rendering' | 'sourceMaps'>,
): Promise<AppServer> {
  const entry = join(serverDirectory, SERVER_ENTRY_FILE);
  const exists = await access(entry).then(
    () => true,
    () => false,
  );
  if (!exists) return { origin: NO_SERVER_ORIGIN, stop: async () => {} };

  const worker = startWorker(join(__dirname, 'app-server-worker.js'), { workerData: entry, sourceMaps });
  const stop = async () => {
    await worker.terminate();
  };
  try {
    const { origin = NO_SERVER_ORIGIN } = await firstMessage<{ origin?: string }>(worker, rendering.timeout);

    return { origin, stop };
  } catch (error) {
    await stop();
    throw new HybridError('NGXH2008', { cause: describeError(error) }, { cause: error });
  }
}
