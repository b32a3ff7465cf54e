import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { HybridError, formatMessage } from '../../../errors/index.js';
import { describeError } from '../describe-error.js';
import { limitYoungGeneration } from '../memory.js';
import { startWorker } from '../worker-task.js';
import type { PageResult, PageTask, RenderSettings, WorkerReport } from './render-task.js';

/** Time that a worker thread may need beyond the time-out of its pages, to start and to report, in milliseconds. */
const GRACE = 10_000;

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
 * Rejects with NGXH2017 when a worker thread cannot even load the application.
 */
export async function renderPages(pages: readonly PageTask[], options: RenderOptions): Promise<void> {
  const count = Math.min(options.workers, Math.ceil(pages.length / MIN_PAGES_PER_WORKER));
  const pending = pages.values();

  limitYoungGeneration('render');
  await Promise.all(Array.from({ length: count }, () => renderPending(pending, options)));
}

/** Feeds worker threads until no page is left. What a thread held when it died is rendered one by one. */
async function renderPending(pending: ArrayIterator<PageTask>, options: RenderOptions): Promise<void> {
  for (;;) {
    const held = await runWorker(pending, options);
    if (held === undefined) return;
    await renderSuspects(held.tasks, options);
  }
}

/** Finds the page that ends its worker thread: with one page in flight it is the first that was not reported. */
async function renderSuspects(suspects: readonly PageTask[], options: RenderOptions): Promise<void> {
  const settings = { ...options.settings, concurrency: 1 };
  for (let pending = suspects.values(); ;) {
    const held = await runWorker(pending, { ...options, settings });
    if (held === undefined) return;
    const [culprit, ...rest] = held.tasks;
    if (culprit === undefined) return;
    const failure = formatMessage('NGXH2012', { cause: held.cause });
    options.onResult({ index: culprit.index, duration: 0, bytes: 0, failure });
    pending = [...rest, ...pending].values();
  }
}

/** What a worker thread left undone, and why it ended. */
interface DeadWorker {
  readonly tasks: readonly PageTask[];
  readonly cause: string;
}

/** Feeds one worker thread until no page is pending; resolves to what it held when it died before. */
async function runWorker(
  pending: Iterator<PageTask>,
  { settings, sourceMaps, onResult }: RenderOptions,
): Promise<DeadWorker | undefined> {
  const held = new Map<number, PageTask>();
  const worker = startWorker(join(__dirname, 'render-worker.js'), { workerData: settings, sourceMaps });
  try {
    await serveWorker(worker, { pending, held, onResult, patience: settings.timeout + GRACE });

    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    if (held.size === 0) throw new HybridError('NGXH2017', { cause: describeError(error) }, { cause: error });

    return { tasks: [...held.values()], cause };
  } finally {
    await worker.terminate();
  }
}

interface Assignment {
  readonly pending: Iterator<PageTask>;
  /** Pages that the worker has been given and has not reported, in their order. */
  readonly held: Map<number, PageTask>;
  readonly onResult: (result: PageResult) => void;
  /** Milliseconds after which a silent worker thread is given up. */
  readonly patience: number;
}

function serveWorker(worker: Worker, { pending, held, onResult, patience }: Assignment): Promise<void> {
  return new Promise((resolve, reject) => {
    // Pages time out by themselves; only a page that blocks its thread (an endless loop) keeps it silent for longer.
    const watchdog = setTimeout(() => reject(new Error('it was blocked')), patience);
    worker.on('exit', () => clearTimeout(watchdog));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`exit code ${code}`)));
    worker.on('message', ({ results, wanted }: WorkerReport) => {
      watchdog.refresh();
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
