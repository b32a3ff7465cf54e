import { parentPort, workerData } from 'node:worker_threads';
import { lintSources } from './lint-sources.js';
import type { LintTask } from './lint-task.js';

parentPort?.postMessage(lintSources(workerData as LintTask));
