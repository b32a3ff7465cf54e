import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { limitYoungGeneration, releaseCompilerMemory } from './memory.js';

/** Upper limit of the heap of a thread that starts now, in bytes: both generations. */
async function heapLimit(): Promise<number> {
  const code = `require('node:worker_threads').parentPort.postMessage(require('node:v8').getHeapStatistics().heap_size_limit)`;
  const [limit] = (await once(new Worker(code, { eval: true }), 'message')) as [number];

  return limit;
}

it('limitYoungGeneration takes heap from threads that start later', async () => {
  const before = await heapLimit();
  limitYoungGeneration('compile');

  expect(await heapLimit()).toBeLessThan(before);
});

it('releaseCompilerMemory leaves a compiler that works again', async () => {
  const { transform } = createRequire(require.resolve('@angular/build'))('esbuild') as {
    transform: (code: string) => Promise<{ code: string }>;
  };
  await transform('let a = 1');
  await releaseCompilerMemory();

  expect((await transform('let a =  2')).code).toBe('let a = 2;\n');
  await releaseCompilerMemory();
});
