import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the young generation of threads that start from now on small: a build starts a dozen, and each would keep up
 * to 100 MB of garbage. Measured with `npm run bench:build`: a quarter less memory at its peak, the same CPU time.
 * The flag is read when a thread starts, so this thread is not affected.
 */
export function limitYoungGeneration(): void {
  setFlagsFromString('--max-semi-space-size=4');
}

/** Gives back what the compiler leaves behind: the TypeScript program and the esbuild process. */
export async function releaseCompilerMemory(): Promise<void> {
  const fromAngular = createRequire(require.resolve('@angular/build'));
  const { stop } = fromAngular('esbuild') as { stop: () => Promise<void> };
  await stop();

  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
}
