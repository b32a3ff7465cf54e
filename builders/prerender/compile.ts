import type { ApplicationBuilderOptions } from '@angular/build';
import type { BuilderContext } from '@angular-devkit/architect';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withoutPrerendering } from './angular-private.js';
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
  const { buildApplication } = await import('@angular/build');
  for await (const { success } of buildApplication(toCompileOptions(options, layout), context)) {
    if (!options.watch) await releaseCompilerMemory();
    yield { success };
  }
}

/** Angular's options for a build that emits the server bundle, in static mode too: pages are rendered with it. */
function toCompileOptions({ application }: NormalizedOptions, layout: OutputLayout): ApplicationBuilderOptions {
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

/** The TypeScript program and the esbuild process are of no use to the workers that follow. */
async function releaseCompilerMemory(): Promise<void> {
  const fromAngular = createRequire(require.resolve('@angular/build'));
  const { stop } = fromAngular('esbuild') as { stop(): Promise<void> };
  await stop();

  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
}
