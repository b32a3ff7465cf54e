// What a process and all its descendants use, read from /proc (Linux only).
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second in /proc/<pid>/stat: USER_HZ, 100 on every Linux architecture Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * @typedef {object} ProcessSample
 * @property {number} pid
 * @property {number} cpuSeconds User and system time so far, without children.
 * @property {number} memoryBytes Proportional set size: memory shared by processes counts once in a sum.
 */

/**
 * All processes of a session. A command that was started with `detached: true` leads a session of its own, in which
 * its descendants stay even when their parent ends before them.
 *
 * @param {number} session Process id of the session's leader.
 * @returns {ProcessSample[]}
 */
export function sampleSession(session) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => sampleProcess(Number(name), session) ?? []);
}

/**
 * @param {number} pid
 * @param {number} session
 * @returns {ProcessSample | undefined} Nothing when the process has ended or belongs to another session.
 */
function sampleProcess(pid, session) {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return undefined;
  // The second field is the command in parentheses and may contain spaces; proc(5) numbers `state` as field 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (Number(fields[3]) !== session) return undefined;
  const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  const pss = /^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup') ?? '');
  return { pid, cpuSeconds, memoryBytes: Number(pss?.[1] ?? 0) * 1024 };
}

/**
 * @param {number} pid
 * @param {string} file
 * @returns {string | undefined}
 */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // The process ended between the listing and now.
    return undefined;
  }
}
