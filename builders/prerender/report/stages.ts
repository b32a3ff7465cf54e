import type { BuilderContext } from '@angular-devkit/architect';
import { formatDuration } from './route-table.js';

/** Runs a stage of the build and prints one line when it is done: what it did and how long it took. */
export async function runStage<Result>(
  logger: BuilderContext['logger'],
  stage: () => Promise<Result>,
  describe: (result: Result) => string,
): Promise<Result> {
  const started = performance.now();
  const result = await stage();
  logger.info(`${describe(result)} [${formatDuration(performance.now() - started)}]`);

  return result;
}
