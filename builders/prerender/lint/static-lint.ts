import type { BuilderContext } from '@angular-devkit/architect';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { readApplicationSource } from '../../workspace/application-source.js';
import type { NormalizedOptions } from '../options.js';
import { firstMessage, startWorker } from '../worker-task.js';
import { NO_RESULT, type LintResult, type LintTask } from './lint-task.js';

/** After that many milliseconds a build is not kept waiting for its lint. */
const PATIENCE = 60_000;

/** A lint of the sources, under way in a worker thread beside whatever the build does. */
export class StaticLint {
  /** Never rejects: nothing is reported of sources that cannot be read. */
  readonly result: Promise<LintResult>;
  readonly #context: BuilderContext;
  #worker: Worker | undefined;
  #isStopped = false;

  constructor({ application }: NormalizedOptions, context: BuilderContext) {
    this.#context = context;
    this.result = this.#lint(application).catch((error: unknown) => {
      if (!this.#isStopped) context.logger.debug(`The routes were not checked: ${describe(error)}`);

      return NO_RESULT;
    });
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

/** One line: it is for those who wonder, and no reason to look at the build. */
function describe(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error);
}
