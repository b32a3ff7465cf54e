import { parentPort, workerData } from 'node:worker_threads';
import { extractRouteTrees, loadServerBundle } from '../angular-private.js';
import { answerLocalRequests } from '../local-requests.js';
import { classifyRoutes } from './classify-routes.js';
import type { DiscoverTask } from './discovery.js';

async function discover({ serverDirectory, timeout, localFiles }: DiscoverTask): Promise<void> {
  answerLocalRequests(localFiles);
  const bundle = await loadServerBundle(serverDirectory);
  const trees = await extractRouteTrees(bundle, new URL(localFiles.origin), timeout);
  parentPort?.postMessage(classifyRoutes(trees));
}

void discover(workerData as DiscoverTask);
