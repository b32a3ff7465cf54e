import type { BuilderContext, BuilderOutput } from '@angular-devkit/architect';
import { HybridError } from '../../errors/index.js';
import { type BuildInput, type FinishedBuild, buildPages } from './build-pages.js';
import { compileApplication } from './compile.js';
import { readPrerenderedPages } from './finalise/prerendered-routes.js';
import { BuildLint } from './lint/build-lint.js';
import { StaticLint } from './lint/static-lint.js';
import { type PrerenderBuilderOptions, normalizeOptions } from './options.js';
import { clearStaging, createOutputLayout } from './output-layout.js';

/** Builds an application and prerenders its pages; yields once for each build, so more than once in watch mode. */
export async function* executePrerenderBuilder(
  rawOptions: PrerenderBuilderOptions,
  context: BuilderContext,
): AsyncGenerator<BuilderOutput> {
  const projectName = context.target?.project;
  if (projectName === undefined) {
    yield { success: false, error: new HybridError('NGXH2001').message };

    return;
  }
  const options = normalizeOptions(rawOptions, context.workspaceRoot, projectName);
  const layout = createOutputLayout(options);

  // Pages that stay in the output folder (`deleteOutputPath: false`) are not assets of the next build.
  let previous: FinishedBuild = {
    success: true,
    pages: await readPrerenderedPages(layout.base),
    hashedFiles: new Set(),
  };

  // Beside the compiler at first; when watching, beside the rest of each later build.
  let sources: StaticLint | undefined = new StaticLint(options, context);

  // A watching process is stopped, it does not come to an end.
  let cleared: Promise<unknown> | undefined;
  const clear = async () => {
    await (cleared ??= Promise.all([clearStaging(layout), sources?.stop()]));
  };
  context.addTeardown(clear);

  try {
    for await (const compiled of compileApplication(options, layout, context)) {
      const current: StaticLint = sources ?? new StaticLint(options, context);
      sources = undefined;
      if (!compiled.success) {
        await current.stop();
        yield { success: false };
        continue;
      }
      const finished = await buildLinted({ options, layout, context, previous, sources: current });
      previous = finished ?? previous;
      yield { success: finished?.success ?? false };
    }
  } finally {
    await clear();
  }
}

interface LintedInput extends Omit<BuildInput, 'lint'> {
  readonly sources: StaticLint;
}

/** Builds the pages and reports what the lint has found, of a failed build too: it may be why. Undefined then. */
async function buildLinted({ sources, ...input }: LintedInput): Promise<FinishedBuild | undefined> {
  const { options, context } = input;
  const lint = new BuildLint(sources);
  try {
    const finished = await buildPages({ ...input, lint });
    const passes = await lint.report(options, context.logger);

    return { ...finished, success: finished.success && passes };
  } catch (error) {
    if (!(error instanceof HybridError)) throw error;
    await lint.report(options, context.logger);
    context.logger.error(error.message);

    return undefined;
  } finally {
    await sources.stop();
  }
}
