import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sampleSession } from './process-tree.mjs';

const SAMPLE_EVERY_MS = 100;

/**
 * @typedef {object} Measurement
 * @property {number} wallSeconds From start to exit of the command.
 * @property {number} cpuSeconds User and system time of the whole process tree, less at most 0.1 s per process (the
 *   time between its last sample and its end).
 * @property {number} peakMemoryBytes Largest sum of the proportional set sizes of the process tree.
 */

/**
 * Runs a Node script in a fresh process and measures its whole process tree.
 *
 * @param {readonly string[]} args Script and arguments.
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Measurement>}
 * @throws {Error} With the output, when the command fails.
 */
export async function measureCommand(args, { cwd, env }) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const endGroup = () => endProcessGroup(Number(child.pid));
  process.once('exit', endGroup);
  const usage = watchUsage(Number(child.pid));
  const [status] = await once(child, 'exit');
  process.off('exit', endGroup);
  const wallSeconds = (performance.now() - started) / 1000;
  const { cpuSeconds, peakMemoryBytes } = usage.stop();
  if (status !== 0) throw new Error(`${args.join(' ')} failed in ${cwd} (exit code ${status}):\n${output()}`);
  return { wallSeconds, cpuSeconds, peakMemoryBytes };
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {() => string}
 */
function collectOutput(child) {
  /** @type {Buffer[]} */
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/**
 * @param {number} session
 */
function watchUsage(session) {
  /** @type {Map<number, number>} */
  const cpuByProcess = new Map();
  let peakMemoryBytes = 0;
  const sample = () => {
    const processes = sampleSession(session);
    for (const { pid, cpuSeconds } of processes) cpuByProcess.set(pid, cpuSeconds);
    peakMemoryBytes = Math.max(
      peakMemoryBytes,
      processes.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
    );
  };
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return {
        cpuSeconds: [...cpuByProcess.values()].reduce((sum, value) => sum + value, 0),
        peakMemoryBytes,
      };
    },
  };
}

/** @param {number} pid */
function endProcessGroup(pid) {
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}
