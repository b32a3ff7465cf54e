import type { ApplicationBuilderOptions } from '@angular/build';
import type { BuilderContext } from '@angular-devkit/architect';
import { withoutPrerendering } from './angular-private.js';
import { limitYoungGeneration, releaseCompilerMemory } from './memory.js';
import type { NormalizedOptions } from './options.js';
import type { OutputLayout } from './output-layout.js';

/**
 * Compiles the browser and server bundles with `@angular/build` and renders nothing.
 * Yields once for each build: more than once in watch mode.
 */
export async function* compileApplication(
  options: NormalizedOptions,
  layout: OutputLayout,
  context: BuilderContext,
): AsyncGenerator<{ success: boolean }> {
  limitYoungGeneration('compile');
  const { buildApplication } = await import('@angular/build');
  const builds = buildApplication(toCompileOptions(options, layout), context);
  if (options.watch) {
    yield* builds;

    return;
  }
  let success = false;
  // To the end before anything is rendered: the compiler lives as long as its iteration does.
  for await (const build of builds) success = build.success;
  await releaseCompilerMemory();
  yield { success };
}

/** Angular's options for a build that emits the server bundle, in static mode too: pages are rendered with it. */
function toCompileOptions(
  { application }: NormalizedOptions,
  layout: OutputLayout,
): ApplicationBuilderOptions {
  const hasServerEntry = typeof application.ssr === 'object' && !!application.ssr.entry;

  return withoutPrerendering({
    ...application,
    outputPath: layout.compileOutputPath,
    // Tells which files carry a hash in their name.
    statsJson: true,
    // `outputMode: server` demands a server.ts; a static site may have none.
    ...(hasServerEntry ? { outputMode: 'server' } : { ssr: true }),
  });
}
