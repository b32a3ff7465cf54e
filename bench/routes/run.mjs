// npm run bench:routes [-- --routes 2000 --files 300] [--runs 5]
//
// Analyses a generated application as `ng generate server-routes` does, and says how much of the time is TypeScript's
// own. Without a size it takes two: the one that the limit is for, and a larger one.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { repository } from '../apps/stock-app.mjs';
import { createRoutesApp } from './routes-app.mjs';

/** Seconds that the analysis of 2,000 routes in 300 files may take. */
const LIMIT = 5;

const { sizes, runs } = readArguments();
console.log(`${runs} runs, each in a new thread, ${availableParallelism()} cores, Node ${process.version}\n`);
/** @type {Record<string, string | number>[]} */
const rows = [];
for (const size of sizes) rows.push(await measureSize(size));
console.table(rows);
console.log(`Medians of ${runs} runs. Limit of the analysis for 2,000 routes in 300 files: ${LIMIT} s.`);

/** @param {{ routes: number, files: number }} size */
async function measureSize(size) {
  const directory = join(repository, `bench/.work/routes-${size.routes}`);
  const { routes, files } = createRoutesApp(directory, size);
  const seconds = { program: /** @type {number[]} */ ([]), analysis: /** @type {number[]} */ ([]) };
  for (let run = 0; run < runs; run++) {
    seconds.program.push((await measure(directory, 'program')).seconds);
    const analysis = await measure(directory, 'analysis');
    if (analysis.unresolved > 0 || analysis.routes < routes) {
      throw new Error(
        `${analysis.routes} server routes for ${routes} routes, ${analysis.unresolved} not read.`,
      );
    }
    seconds.analysis.push(analysis.seconds);
  }
  const { share } = await measure(directory, 'profile');
  const [program, analysis] = [median(seconds.program), median(seconds.analysis)];
  return {
    routes,
    files,
    'analysis (s)': round(analysis),
    'of it parse and bind (s)': round(program),
    "in TypeScript's code (%)": Math.round(share * 100),
    'slowest run (s)': round(Math.max(...seconds.analysis)),
  };
}

/**
 * @param {string} directory
 * @param {import('./measure-worker.mjs').Part} part
 * @returns {Promise<import('./measure-worker.mjs').Run>}
 */
function measure(directory, part) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure-worker.mjs', import.meta.url), {
      workerData: { directory, part },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} seconds */
function round(seconds) {
  return Math.round(seconds * 100) / 100;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      routes: { type: 'string' },
      files: { type: 'string', default: '300' },
      runs: { type: 'string', default: '5' },
    },
  });
  const [routes, files, runs] = [Number(values.routes ?? 2000), Number(values.files), Number(values.runs)];
  if (![routes, files, runs].every((value) => Number.isInteger(value) && value > 0)) {
    console.error('Usage: npm run bench:routes [-- --routes 2000 --files 300] [--runs 5]');
    process.exit(2);
  }
  const sizes = [{ routes, files }, ...(values.routes === undefined ? [{ routes: 5000, files: 750 }] : [])];
  return { sizes, runs };
}
