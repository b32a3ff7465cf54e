import { formatMessage } from '../../../../errors/index.js';
import type { Logger } from './logger.js';

const PERIOD = 60_000;
/** Different hosts that are named in one period. Anybody can send any number of them. */
const MAX_HOSTS = 20;
const MAX_LENGTH = 100;

/** Logs hosts that were refused: each once a minute, and never more than a handful of them. */
export class RefusedHosts {
  readonly #hosts = new Set<string>();
  readonly #logger: Logger;
  readonly #now: () => number;
  #periodStart = Number.NEGATIVE_INFINITY;

  /** @param now the time in milliseconds; default: `performance.now`. */
  constructor(logger: Logger, now: () => number = () => performance.now()) {
    this.#logger = logger;
    this.#now = now;
  }

  /** @param host the header as it was sent. */
  report(host: string): void {
    if (this.#now() - this.#periodStart >= PERIOD) {
      this.#periodStart = this.#now();
      this.#hosts.clear();
    }

    const name = host.length > MAX_LENGTH ? `${host.slice(0, MAX_LENGTH)}…` : host;
    if (this.#hosts.has(name) || this.#hosts.size >= MAX_HOSTS) {
      return;
    }
    this.#hosts.add(name);
    // Quoted as JSON, so that no control character reaches a terminal and one report stays one line.
    this.#logger.warn(formatMessage('NGXH3004', { host: JSON.stringify(name) }));
  }
}
