import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import { describeError } from '../describe-error.js';

/** What a page wrote to the console and threw outside of its own promise. */
interface PageLog {
  readonly path: string;
  /** Printed when the page is good, part of the cause when it failed. */
  readonly lines: string[];
  thrown: string | undefined;
  finished: boolean;
}

/**
 * Attributes errors to pages when many are in flight: Angular reports a failed navigation or a broken component on
 * the console only, and errors of timers reach the process, not the page.
 */
export class PageErrors {
  readonly #logs = new AsyncLocalStorage<PageLog>();
  #print: (text: string) => void = () => {};

  /** Takes over `console.error` and the process-wide error events of this worker thread. */
  listen(): void {
    this.#print = console.error.bind(console);
    console.error = (...values: unknown[]) => this.#add(format(...values));
    const keep = (error: unknown) => this.#addThrown(describeError(error));
    process.on('uncaughtException', keep);
    process.on('unhandledRejection', keep);
  }

  /** Runs the rendering of a page; fails when something that it started has failed by then. */
  async watch<Result>(path: string, render: () => Promise<Result>): Promise<Result> {
    const log: PageLog = { path, lines: [], thrown: undefined, finished: false };
    try {
      const result = await this.#logs.run(log, render);
      if (log.thrown !== undefined) throw new PageError(log.thrown);
      if (log.lines.length > 0) this.#print(formatLog(path, log.lines));

      return result;
    } catch (error) {
      throw log.lines.length === 0 ? error : new PageError([describeError(error), ...log.lines].join('\n'));
    } finally {
      log.finished = true;
    }
  }

  #add(line: string): void {
    const log = this.#logs.getStore();
    if (log === undefined) this.#print(line);
    else if (log.finished) this.#print(formatLog(log.path, [line]));
    else log.lines.push(line);
  }

  #addThrown(cause: string): void {
    const log = this.#logs.getStore();
    if (log === undefined || log.finished) this.#add(cause);
    else log.thrown ??= cause;
  }
}

/** An error whose text is already complete: its own stack would only show this file. */
class PageError extends Error {
  constructor(text: string) {
    super(text);
    this.stack = text;
  }
}

function formatLog(path: string, lines: readonly string[]): string {
  return [`While rendering ${path}:`, ...lines].join('\n');
}
