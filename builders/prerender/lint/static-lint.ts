import type { BuilderContext } from '@angular-devkit/architect';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { readApplicationSource } from '../../workspace/application-source.js';
import type { NormalizedOptions } from '../options.js';
import { firstMessage, startWorker } from '../worker-task.js';
import { createFailure, NO_RESULT, type LintResult, type LintTask } from './lint-task.js';

/** After that many milliseconds a build is not kept waiting for its lint. */
const PATIENCE = 60_000;

/** A lint of the sources, under way in a worker thread beside whatever the build does. */
export class StaticLint {
  /** Never rejects: a lint that could not run says so in its result. */
  readonly result: Promise<LintResult>;
  readonly #context: BuilderContext;
  #worker: Worker | undefined;
  #isStopped = false;

  constructor({ application }: NormalizedOptions, context: BuilderContext) {
    this.#context = context;
    this.result = this.#lint(application).catch((error: unknown) =>
      this.#isStopped ? NO_RESULT : createFailure('internal', error),
    );
  }

  async #lint(application: NormalizedOptions['application']): Promise<LintResult> {
    const { workspaceRoot } = this.#context;
    const source = await readApplicationSource(workspaceRoot, application);
    // Without a server entry there are no server routes to look at.
    if (source?.mainServer === undefined || this.#isStopped) return NO_RESULT;

    const workerData: LintTask = { workspaceRoot, source };
    this.#worker = startWorker(join(__dirname, 'lint-worker.js'), { workerData, sourceMaps: false });
    try {
      return await firstMessage<LintResult>(this.#worker, PATIENCE);
    } finally {
      await this.#worker.terminate();
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#worker?.terminate();
  }
}
