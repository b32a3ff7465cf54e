import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export interface WorkerSettings {
  readonly workerData: unknown;
  /** The bundle has source maps: show the user's own files in stack traces. */
  readonly sourceMaps: boolean;
}

/** Starts a worker thread in which the application runs as the build: only our own requests reach its server. */
export function startWorker(file: string, { workerData, sourceMaps }: WorkerSettings): Worker {
  // Under PM2 a server.ts would take itself for the main module and listen on its production port.
  const { pm_id: _, ...env } = process.env;

  return new Worker(file, {
    workerData,
    execArgv: sourceMaps ? ['--enable-source-maps'] : [],
    env: { ...env, NG_ALLOWED_HOSTS: 'localhost' },
  });
}

/**
 * The first message of a worker thread.
 * Rejects with what the worker threw, when it ended without a word, and after `patience` milliseconds.
 */
export async function firstMessage<Message>(worker: Worker, patience: number): Promise<Message> {
  const aborted = new AbortController();
  const { signal } = aborted;
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([message]) => message as Message),
      once(worker, 'exit', { signal }).then(([code]) => {
        throw new Error(`The worker thread ended with exit code ${String(code)}.`);
      }),
      setTimeout(patience, undefined, { signal }).then(() => {
        throw new Error(`It did not finish within ${patience / 1000} seconds.`);
      }),
    ]);
  } finally {
    aborted.abort();
  }
}
