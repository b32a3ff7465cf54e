import { parentPort, threadId, workerData } from 'node:worker_threads';
import { createRenderer, loadServerBundle } from '../angular-private.js';
import { describeError } from '../describe-error.js';
import { answerLocalRequests } from '../local-requests.js';
import { PageErrors } from './page-errors.js';
import { renderPage } from './page-renderer.js';
import { PageWriter } from './page-writer.js';
import type { PageResult, PageTask, RenderSettings, WorkerReport } from './render-task.js';

/** How long results are collected before they are reported: often enough for a progress line, seldom enough to cost nothing. */
const REPORT_INTERVAL = 100;

const settings = workerData as RenderSettings;
const { concurrency, timeout, metadata, localFiles } = settings;
const writer = new PageWriter(settings.browserDirectory, threadId);
const errors = new PageErrors();

const queue: PageTask[] = [];
let results: PageResult[] = [];
let inFlight = 0;
let requested = 0;

async function start(): Promise<void> {
  answerLocalRequests(localFiles);
  // Listening comes after loading: a bundle that cannot be loaded must end this worker thread.
  const render = createRenderer(await loadServerBundle(settings.serverDirectory));
  errors.listen();

  parentPort?.on('message', (tasks: PageTask[]) => {
    requested = 0;
    queue.push(...tasks);
    for (let free = concurrency - inFlight; free > 0; free--) void renderNext();
  });
  setInterval(report, REPORT_INTERVAL).unref();
  report();

  async function renderNext(): Promise<void> {
    const task = queue.shift();
    if (task === undefined) return;
    inFlight++;
    // Not `results.push(await …)`: that would keep the array of before, which report() may have sent meanwhile.
    const result = await runTask(task);
    results.push(result);
    inFlight--;
    // Ask for more before the queue is empty, so that the answer arrives in time. With one page in flight all is
    // reported at once: that is how a page that ends this thread is found.
    if (queue.length <= concurrency || concurrency === 1) report();
    void renderNext();
  }

  async function runTask({ index, path, file, metadata: row }: PageTask): Promise<PageResult> {
    const started = performance.now();
    try {
      const page = await errors.watch(path, () =>
        renderPage(path, metadata[row] ?? {}, { render, origin: localFiles.origin, timeout }),
      );
      const bytes = writer.write(file, page.content);

      return { index, bytes, duration: performance.now() - started, redirectTo: page.redirectTo };
    } catch (error) {
      return { index, bytes: 0, duration: performance.now() - started, failure: describeError(error) };
    }
  }
}

/** Tells the main thread what is done, and what this worker can take: enough for the lanes and one round more. */
function report(): void {
  const wanted = requested === 0 && queue.length <= concurrency ? 3 * concurrency : 0;
  if (results.length === 0 && wanted === 0) return;
  requested += wanted;
  parentPort?.postMessage({ results, wanted } satisfies WorkerReport);
  results = [];
}

void start();
