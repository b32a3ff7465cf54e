// npm run bench:build -- --pages 10000 [--runs 3] [--cache] [--only ours|angular]
//
// Builds one generated content app with Angular's builder and with ours, in turns, and compares time, memory and size.
// Every run is a fresh process with an empty dist/, and without Angular's disk cache or (--cache) with a warm one, for
// both builders alike.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContentApp } from '../apps/content-app.mjs';
import { BUILDERS, cli, cliEnvironment, repository } from '../apps/stock-app.mjs';
import { comparePages, listPages, measureFolder } from './build-output.mjs';
import { measureCommand } from './measure-command.mjs';
import { computeRatios, formatReport, TARGETS } from './report.mjs';

/** @typedef {keyof typeof BUILDERS} BuilderName */

const { pages, runs, names, cache } = readArguments();
const work = join(repository, 'bench/.work');
/** @type {import('./report.mjs').BuildResults} */
const results = { angular: [], ours: [] };

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => process.exit(1));
console.log(
  `${pages} articles, ${runs} runs, ${cache ? 'warm' : 'no'} disk cache, ${availableParallelism()} cores, Node ${process.version}`,
);
for (const name of names) createContentApp(join(work, name), { pages, builder: BUILDERS[name], cache });
if (cache) for (const name of names) await build(name);
for (let run = 1; run <= runs; run++) {
  for (const name of names) {
    const result = await build(name);
    results[name].push(result);
    console.log(
      `run ${run}, ${name}: ${result.wallSeconds.toFixed(1)} s wall, ${result.cpuSeconds.toFixed(1)} s CPU, ` +
        `${Math.round(result.peakMemoryBytes / 1e6)} MB, ${result.pages} pages`,
    );
  }
}
if (names.length === 2) {
  comparePages({ expected: join(work, 'angular/dist'), actual: join(work, 'ours/dist'), articles: pages });
  console.log('Both builds have the same pages, byte for byte in a sample.');
}
console.log(`\n${formatReport(results, pages)}\n\nWritten to ${writeResults()}`);

/**
 * @param {BuilderName} name
 * @returns {Promise<import('./report.mjs').BuildResult>}
 */
async function build(name) {
  const app = join(work, name);
  const dist = join(app, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const measurement = await measureCommand([cli, 'build'], { cwd: app, env: cliEnvironment });
  return { ...measurement, distBytes: measureFolder(dist), pages: listPages(dist).length };
}

function writeResults() {
  const folder = join(repository, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `build-${pages}-${new Date().toISOString().replaceAll(':', '-')}.json`);
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model, node: process.version };
  const value = { pages, cache, machine, ratios: computeRatios(results), targets: TARGETS, results };
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  return file;
}

/** @returns {{ pages: number, runs: number, names: BuilderName[], cache: boolean }} */
function readArguments() {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      cache: { type: 'boolean', default: false },
    },
  });
  const [pages, runs] = [Number(values.pages), Number(values.runs)];
  const all = /** @type {BuilderName[]} */ (Object.keys(BUILDERS));
  const names = all.filter((name) => values.only === undefined || values.only === name);
  if (!Number.isInteger(pages) || pages < 1 || !Number.isInteger(runs) || runs < 1 || names.length === 0) {
    console.error('Usage: npm run bench:build -- --pages 10000 [--runs 3] [--cache] [--only ours|angular]');
    process.exit(2);
  }
  return { pages, runs, names, cache: values.cache };
}
