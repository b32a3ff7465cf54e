import type { BuilderContext, BuilderOutput } from '@angular-devkit/architect';
import { HybridError } from '../../errors/index.js';
import { type FinishedBuild, buildPages } from './build-pages.js';
import { compileApplication } from './compile.js';
import { readPrerenderedPages } from './finalise/prerendered-routes.js';
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

  // A watching process is stopped, it does not come to an end.
  let cleared: Promise<void> | undefined;
  const clear = () => (cleared ??= clearStaging(layout));
  context.addTeardown(clear);

  try {
    for await (const compiled of compileApplication(options, layout, context)) {
      if (!compiled.success) {
        yield { success: false };
        continue;
      }
      try {
        previous = await buildPages({ options, layout, context, previous });
        yield { success: previous.success };
      } catch (error) {
        if (!(error instanceof HybridError)) throw error;
        context.logger.error(error.message);
        yield { success: false };
      }
    }
  } finally {
    await clear();
  }
}
