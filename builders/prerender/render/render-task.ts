import type { RouteMetadata } from '../angular-private.js';
import type { LocalFiles } from '../local-requests.js';

/** What a render worker is given when it starts. */
export interface RenderSettings {
  readonly serverDirectory: string;
  readonly browserDirectory: string;
  /** Pages in flight at once. */
  readonly concurrency: number;
  /** Milliseconds a page may take. */
  readonly timeout: number;
  readonly metadata: readonly RouteMetadata[];
  readonly localFiles: LocalFiles;
}

/** A page on its way to a worker: what the worker needs of it, and its place in the plan. */
export interface PageTask {
  readonly index: number;
  readonly path: string;
  readonly file: string;
  readonly metadata: number;
}

/** What became of a page. */
export interface PageResult {
  readonly index: number;
  /** Milliseconds from the request to the file. */
  readonly duration: number;
  readonly bytes: number;
  /** Local path that the page redirects to. */
  readonly redirectTo?: string;
  /** Why there is no page: a message or a stack. */
  readonly failure?: string;
}

/** From a worker: what it has finished, and how many pages more it takes. */
export interface WorkerReport {
  readonly results: readonly PageResult[];
  readonly wanted: number;
}
