import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { formatMessage } from '../../../errors/index.js';
import { describeError } from '../describe-error.js';
import { startWorker } from '../worker-task.js';
import type { PageResult, PageTask, RenderSettings, WorkerReport } from './render-task.js';

/** Fewer pages than this are not worth the start of another worker thread. */
const MIN_PAGES_PER_WORKER = 24;

export interface RenderOptions {
  readonly settings: RenderSettings;
  /** Upper limit of worker threads. */
  readonly workers: number;
  readonly sourceMaps: boolean;
  /** Called for each page once, in the order in which they are finished. */
  readonly onResult: (result: PageResult) => void;
}

/**
 * Renders and writes all pages in worker threads. Resolves when each page is written or has failed; only the results
 * come back here, never the HTML.
 */
export async function renderPages(pages: readonly PageTask[], options: RenderOptions): Promise<void> {
  const count = Math.min(options.workers, Math.ceil(pages.length / MIN_PAGES_PER_WORKER));
  const pending = pages.values();

  await Promise.all(Array.from({ length: count }, () => runWorker(pending, options)));
}

/** Feeds one worker thread until no page is left. A worker that dies is replaced; the pages it held have failed. */
async function runWorker(pending: Iterator<PageTask>, options: RenderOptions): Promise<void> {
  for (let done = false; !done; ) {
    const held = new Map<number, PageTask>();
    const worker = startWorker(join(__dirname, 'render-worker.js'), {
      workerData: options.settings,
      sourceMaps: options.sourceMaps,
    });
    try {
      await serveWorker(worker, { pending, held, onResult: options.onResult });
      done = true;
    } catch (error) {
      if (held.size === 0) throw error;
      const failure = formatMessage('NGXH2012', { cause: describeError(error) });
      for (const { index } of held.values()) options.onResult({ index, duration: 0, bytes: 0, failure });
    } finally {
      await worker.terminate();
    }
  }
}

interface Assignment {
  readonly pending: Iterator<PageTask>;
  /** Pages that this worker has been given and has not reported. */
  readonly held: Map<number, PageTask>;
  readonly onResult: (result: PageResult) => void;
}

function serveWorker(worker: Worker, { pending, held, onResult }: Assignment): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`exit code ${code}`)));
    worker.on('message', ({ results, wanted }: WorkerReport) => {
      for (const result of results) {
        held.delete(result.index);
        onResult(result);
      }
      const tasks = takePages(pending, wanted);
      for (const task of tasks) held.set(task.index, task);
      if (tasks.length > 0) worker.postMessage(tasks);
      else if (held.size === 0) resolve();
    });
  });
}

function takePages(pending: Iterator<PageTask>, count: number): PageTask[] {
  const tasks: PageTask[] = [];
  while (tasks.length < count) {
    const next = pending.next();
    if (next.done === true) break;
    tasks.push(next.value);
  }

  return tasks;
}
