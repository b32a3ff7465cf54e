import type { ApplicationSource } from '../../workspace/application-source.js';

/** What the lint worker is given. */
export interface LintTask {
  /** Absolute. */
  readonly workspaceRoot: string;
  readonly source: ApplicationSource;
}

/** What the sources of an application say about its routes. Plain data: it comes out of a worker thread. */
export interface LintResult {
  /** Complete messages, each with its code. */
  readonly messages: readonly string[];
  /** `file:line` of each server route, by its path. */
  readonly places: Readonly<Record<string, string>>;
}

export const NO_RESULT: LintResult = { messages: [], places: {} };
