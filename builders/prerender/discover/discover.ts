import { join } from 'node:path';
import { HybridError } from '../../../errors/index.js';
import { describeError } from '../describe-error.js';
import { firstMessage, startWorker } from '../worker-task.js';
import type { DiscoverTask, Discovery } from './discovery.js';

/** For starting the worker thread, whose own time limit has the better message; in milliseconds. */
const GRACE = 5000;

/**
 * Boots the application in a worker thread and reads its routes and the pages that `getPrerenderParams` names.
 * Throws NGXH2002 when the application cannot be started for it, NGXH2016 for parameters with a bare percent sign.
 */
export async function discoverRoutes(task: DiscoverTask, sourceMaps: boolean): Promise<Discovery> {
  const worker = startWorker(join(__dirname, 'discover-worker.js'), { workerData: task, sourceMaps });
  try {
    return await firstMessage<Discovery>(worker, task.timeout + GRACE);
  } catch (error) {
    // Angular decodes the paths that it makes of parameters, and names neither when it fails.
    if (isUriError(error)) throw new HybridError('NGXH2016', undefined, { cause: error });
    throw new HybridError('NGXH2002', { cause: describeError(error) }, { cause: error });
  } finally {
    await worker.terminate();
  }
}

/** An error from a worker thread is a copy, which may have lost its class but not its name. */
function isUriError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'URIError';
}
