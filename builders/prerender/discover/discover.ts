import { join } from 'node:path';
import { HybridError } from '../../../errors/index.js';
import { describeError } from '../describe-error.js';
import { firstMessage, startWorker } from '../worker-task.js';
import type { DiscoverTask, Discovery } from './discovery.js';

/**
 * Boots the application in a worker thread and reads its routes and the pages that `getPrerenderParams` names.
 * Throws NGXH2002 when the application cannot be started for it.
 */
export async function discoverRoutes(task: DiscoverTask, sourceMaps: boolean): Promise<Discovery> {
  const worker = startWorker(join(__dirname, 'discover-worker.js'), { workerData: task, sourceMaps });
  try {
    return await firstMessage<Discovery>(worker);
  } catch (error) {
    throw new HybridError('NGXH2002', { cause: describeError(error) }, { cause: error });
  } finally {
    await worker.terminate();
  }
}
