// Measures one run in a thread of its own, so that no run profits from the code that an earlier one has warmed up.
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ seconds: number, routes: number, unresolved: number }} Run */

const { directory, part } = /** @type {{ directory: string, part: 'program' | 'analysis' }} */ (workerData);
const lib = new URL('../../lib/configurator/', import.meta.url);
/** @type {typeof import('../../configurator/analysis.js')} */
const { analyseApplication } = await import(new URL('analysis.js', lib).href);
/** @type {typeof import('../../configurator/files/disk.js')} */
const { createDiskFileSystem } = await import(new URL('files/disk.js', lib).href);
/** @type {typeof import('../../configurator/program/application-program.js')} */
const { ApplicationProgram } = await import(new URL('program/application-program.js', lib).href);

const files = createDiskFileSystem(directory);
const application = {
  main: 'src/main.ts',
  entries: ['src/main.ts'],
  tsConfig: 'tsconfig.json',
  libraries: [],
};
const started = performance.now();
const run = part === 'program' ? createProgram() : analyse();
parentPort?.postMessage({ seconds: (performance.now() - started) / 1000, ...run });

/** Everything that TypeScript does before the first question is asked: it parses all files and binds their names. */
function createProgram() {
  new ApplicationProgram(files, application);
  return { routes: 0, unresolved: 0 };
}

function analyse() {
  const { plan, unresolved } = analyseApplication(files, application);
  return { routes: plan.length, unresolved: unresolved.length };
}
