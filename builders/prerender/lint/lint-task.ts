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
  /** Why nothing was looked at; undefined for a lint that could run, or had nothing to look at. */
  readonly failure?: LintFailure;
}

export interface LintFailure {
  /**
   * - `sources`: they are written in a way that cannot be read, which their author can change
   * - `internal`: the lint itself has failed, or took too long
   */
  readonly kind: 'sources' | 'internal';
  /** One line without a full stop, with the code and the place where there are some. */
  readonly cause: string;
}

export const NO_RESULT: LintResult = { messages: [], places: {} };

/** The result of a lint that could not run. */
export function createFailure(kind: LintFailure['kind'], error: unknown): LintResult {
  const cause = error instanceof Error ? error.message : String(error);

  return { ...NO_RESULT, failure: { kind, cause: cause.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '') } };
}
