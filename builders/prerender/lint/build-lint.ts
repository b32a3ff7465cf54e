import type { BuilderContext } from '@angular-devkit/architect';
import { formatMessage } from '../../../errors/index.js';
import type { ParamsCall } from '../discover/params-call.js';
import type { NormalizedOptions } from '../options.js';
import type { LintFailure } from './lint-task.js';
import { mergeCalls, type OddParams } from './merged-calls.js';
import { describeOddParams, explainErrors } from './params-findings.js';
import type { StaticLint } from './static-lint.js';

type Logger = BuilderContext['logger'];

/** The lint of one build: what its sources say, and what its `getPrerenderParams` have given. */
export class BuildLint {
  readonly #static: Pick<StaticLint, 'result'>;
  readonly #calls: ParamsCall[] = [];
  readonly #functions: OddParams[] = [];

  constructor(sources: Pick<StaticLint, 'result'>) {
    this.#static = sources;
  }

  /** Takes what the routes of a locale have given. */
  addCalls(calls: readonly ParamsCall[]): void {
    this.#calls.push(...calls);
    this.#functions.push(...mergeCalls(calls));
  }

  /** Angular's errors about routes, with places where there are some. */
  async explain(errors: readonly string[]): Promise<string[]> {
    const { places } = await this.#static.result;

    return explainErrors(errors, this.#calls, places);
  }

  /**
   * Logs what was found: as warnings, or as errors with `strict`. False when the build has to fail for it, or for not
   * knowing.
   */
  async report({ strict }: NormalizedOptions, logger: Logger): Promise<boolean> {
    const { messages, places, failure } = await this.#static.result;
    // Each locale has called the same functions.
    const findings = [
      ...new Set([...messages, ...this.#functions.flatMap((call) => describeOddParams(call, places))]),
    ];
    for (const finding of findings) {
      if (strict) logger.error(finding);
      else logger.warn(finding);
    }
    if (failure) reportFailure(failure, strict, logger);
    if (!strict || findings.length === 0) return !(strict && failure);
    const count = findings.length === 1 ? 'one mistake' : `${findings.length} mistakes`;
    logger.error(formatMessage('NGXH2028', { count }));

    return false;
  }
}

/** Who has asked for a lint wants to know that there is none; a failure of ours is no reason to look at the build. */
function reportFailure({ kind, cause }: LintFailure, strict: boolean, logger: Logger): void {
  const message = formatMessage('NGXH2029', { cause });
  if (strict) logger.error(message);
  else if (kind === 'sources') logger.warn(message);
  else logger.debug(message);
}
