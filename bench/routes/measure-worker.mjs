// Measures one run in a thread of its own, so that no run profits from the code that an earlier one has warmed up.
import { Session } from 'node:inspector/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {'program' | 'analysis' | 'profile'} Part */

/**
 * @typedef {object} Run
 * @property {number} seconds
 * @property {number} routes Server routes that were planned.
 * @property {number} unresolved
 * @property {number} share Part of the time, from 0 to 1, that was spent in TypeScript's own code; of a profile alone.
 */

const { directory, part } = /** @type {{ directory: string, part: Part }} */ (workerData);
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
const run = part === 'program' ? createProgram() : part === 'analysis' ? analyse() : await profile();
parentPort?.postMessage({ seconds: (performance.now() - started) / 1000, ...run });

/** Everything that TypeScript does before the first question is asked: it parses all files and binds their names. */
function createProgram() {
  new ApplicationProgram(files, application);
  return { routes: 0, unresolved: 0, share: 0 };
}

function analyse() {
  const { plan, unresolved } = analyseApplication(files, application);
  return { routes: plan.length, unresolved: unresolved.length, share: 0 };
}

/** An analysis whose time is attributed to the code that runs; it takes longer than one that is not watched. */
async function profile() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = analyse();
  const { profile: recorded } = await session.post('Profiler.stop');
  const isTypeScript = new Map(
    recorded.nodes.map(({ id, callFrame }) => [id, callFrame.url.endsWith('/typescript.js')]),
  );
  const times = recorded.timeDeltas ?? [];
  const sum = (/** @type {(id: number) => boolean} */ counts) =>
    (recorded.samples ?? []).reduce((total, id, index) => total + (counts(id) ? (times[index] ?? 0) : 0), 0);
  return { ...result, share: sum((id) => isTypeScript.get(id) ?? false) / sum(() => true) };
}
