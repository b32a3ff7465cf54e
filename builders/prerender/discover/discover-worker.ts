import { parentPort, workerData } from 'node:worker_threads';
import { extractRouteTrees, loadServerBundle, loadWrappedManifest } from '../angular-private.js';
import { answerLocalRequests } from '../local-requests.js';
import { classifyRoutes } from './classify-routes.js';
import type { DiscoverTask, Discovery } from './discovery.js';
import { ParamsRecorder } from './params-recorder.js';

async function discover({ serverDirectory, timeout, localFiles }: DiscoverTask): Promise<void> {
  answerLocalRequests(localFiles);
  const bundle = await loadServerBundle(serverDirectory);
  const recorder = new ParamsRecorder(serverDirectory);
  const manifest = await loadWrappedManifest(serverDirectory, (route, getParams) =>
    recorder.wrap(route, getParams),
  );
  const trees = await extractRouteTrees(bundle, { url: new URL(localFiles.origin), timeout, manifest });
  parentPort?.postMessage({ ...classifyRoutes(trees), paramsCalls: recorder.calls } satisfies Discovery);
}

void discover(workerData as DiscoverTask);
