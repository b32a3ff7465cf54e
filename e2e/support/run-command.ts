import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

export interface CommandOptions {
  readonly cwd: string;
  /** Added to the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds until the command and its children are killed. Default: four minutes. */
  readonly timeout?: number;
}

/** A command that runs; `output()` is what it wrote to stdout and stderr so far. */
export interface RunningCommand {
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  /**
   * Waits until `pattern` matches the output.
   *
   * @throws {Error} With the output, when the command ends first or after 60 seconds.
   */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Sends SIGTERM to the command and its children, and SIGKILL after five seconds. Resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** No colours, no questions, none of jest's Node options, and npm with the Node of this process. */
const ENVIRONMENT = {
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  NODE_OPTIONS: '',
  NG_CLI_ANALYTICS: 'false',
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
};

const DEFAULT_TIMEOUT = 240_000;
const WAIT_TIMEOUT = 60_000;
const STOP_TIMEOUT = 5_000;

/** Starts a command in a process group of its own, so that its children can be ended with it. */
export function startCommand(command: readonly string[], { cwd, env }: CommandOptions): RunningCommand {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...ENVIRONMENT, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const exited = once(child, 'close').then(([code]) => code as number | null);

  return {
    output,
    exited,
    waitFor: (pattern) => waitForOutput({ pattern, output, exited, name: command.join(' ') }),
    async stop() {
      killGroup(child.pid, 'SIGTERM');
      await Promise.race([exited, wait(STOP_TIMEOUT, undefined, { ref: false })]);
      killGroup(child.pid, 'SIGKILL');
      return exited;
    },
  };
}

/**
 * Runs a command to its end.
 *
 * @returns What it wrote to stdout and stderr.
 * @throws {Error} With that output, when the exit code is not 0 or the timeout passes.
 */
export async function runCommand(command: readonly string[], options: CommandOptions): Promise<string> {
  const running = startCommand(command, options);
  const deadline = new AbortController();
  const status = await Promise.race([
    running.exited,
    wait(options.timeout ?? DEFAULT_TIMEOUT, 'timeout' as const, { signal: deadline.signal }),
  ]);
  deadline.abort();
  if (status === 0) return running.output();
  await running.stop();
  throw new Error(
    `${command.join(' ')} in ${options.cwd} ended with ${String(status)}:\n${running.output()}`,
  );
}

function collectOutput(child: ChildProcessByStdio<null, Readable, Readable>): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return () => Buffer.concat(chunks).toString();
}

interface OutputWait {
  readonly pattern: RegExp;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  readonly name: string;
}

async function waitForOutput({ pattern, output, exited, name }: OutputWait): Promise<RegExpExecArray> {
  const deadline = Date.now() + WAIT_TIMEOUT;
  const ended = exited.then(() => true);
  for (;;) {
    const isOver = await Promise.race([ended, wait(50, false)]);
    const match = pattern.exec(output());
    if (match) return match;
    if (isOver || Date.now() > deadline) {
      throw new Error(`${name} did not print ${String(pattern)}:\n${output()}`);
    }
  }
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
