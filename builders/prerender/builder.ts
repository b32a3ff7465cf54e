import type { BuilderContext, BuilderOutput } from '@angular-devkit/architect';
import { HybridError } from '../../errors/index.js';
import { buildPages } from './build-pages.js';
import { compileApplication } from './compile.js';
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

  for await (const compiled of compileApplication(options, layout, context)) {
    if (!compiled.success) {
      yield { success: false };
      continue;
    }
    try {
      yield { success: await buildPages(options, layout, context) };
    } catch (error) {
      if (!(error instanceof HybridError)) throw error;
      context.logger.error(error.message);
      yield { success: false };
    } finally {
      await clearStaging(layout);
    }
  }
}
