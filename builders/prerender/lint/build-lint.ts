import type { BuilderContext } from '@angular-devkit/architect';
import { formatMessage } from '../../../errors/index.js';
import type { ParamsCall } from '../discover/params-call.js';
import type { NormalizedOptions } from '../options.js';
import { describeOddParams, explainErrors } from './params-findings.js';
import type { StaticLint } from './static-lint.js';

/** The lint of one build: what its sources say, and what its `getPrerenderParams` have given. */
export class BuildLint {
  readonly #static: Pick<StaticLint, 'result'>;
  readonly #calls: ParamsCall[] = [];

  constructor(sources: Pick<StaticLint, 'result'>) {
    this.#static = sources;
  }

  /** Takes what the routes of a locale have given. */
  addCalls(calls: readonly ParamsCall[]): void {
    this.#calls.push(...calls);
  }

  /** Angular's errors about routes, with places where there are some. */
  async explain(errors: readonly string[]): Promise<string[]> {
    const { places } = await this.#static.result;

    return explainErrors(errors, this.#calls, places);
  }

  /** Logs what was found: as warnings, or as errors with `strict`. False when the build has to fail for it. */
  async report({ strict }: NormalizedOptions, logger: BuilderContext['logger']): Promise<boolean> {
    const { messages, places } = await this.#static.result;
    // Each locale has called the same functions.
    const findings = [
      ...new Set([...messages, ...this.#calls.flatMap((call) => describeOddParams(call, places))]),
    ];
    for (const finding of findings) {
      if (strict) logger.error(finding);
      else logger.warn(finding);
    }
    if (!strict || findings.length === 0) return true;
    const count = findings.length === 1 ? 'one mistake' : `${findings.length} mistakes`;
    logger.error(formatMessage('NGXH2028', { count }));

    return false;
  }
}
