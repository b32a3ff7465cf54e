import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import { describeError } from '../describe-error.js';

/** What a page wrote to the console and threw outside of its own promise while it rendered. */
interface PageLog {
  readonly lines: string[];
  thrown: string | undefined;
}

/**
 * Attributes errors to pages when many are in flight: Angular reports a failed navigation or a broken component on
 * the console only, and errors of timers reach the process, not the page.
 */
export class PageErrors {
  readonly #logs = new AsyncLocalStorage<PageLog>();

  /** Takes over `console.error` and the process-wide error events of this worker thread. */
  listen(): void {
    const print = console.error.bind(console);
    console.error = (...values: unknown[]) => {
      const log = this.#logs.getStore();
      if (log === undefined) print(...values);
      else log.lines.push(format(...values));
    };
    const keep = (error: unknown) => {
      const log = this.#logs.getStore();
      if (log === undefined) print(describeError(error));
      else log.thrown ??= describeError(error);
    };
    process.on('uncaughtException', keep);
    process.on('unhandledRejection', keep);
  }

  /** Runs the rendering of a page; fails when something it started failed. What a good page logged is printed. */
  async watch<Result>(render: () => Promise<Result>): Promise<Result> {
    const log: PageLog = { lines: [], thrown: undefined };
    try {
      const result = await this.#logs.run(log, render);
      if (log.thrown !== undefined) throw new Error(log.thrown);
      this.#logs.exit(() => log.lines.forEach((line) => console.error(line)));

      return result;
    } catch (error) {
      throw log.lines.length === 0 ? error : new Error([describeError(error), ...log.lines].join('\n'));
    }
  }
}
