import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface ChildServer {
  readonly process: ChildProcess;
  /** What was written so far, to both streams. */
  readonly output: () => string;
  /** What was written to stderr so far. */
  readonly errors: () => string;
  /** Resolves with the first match in the output; rejects when the process ends without one. */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with the exit code, or with the name of the signal that ended the process. */
  readonly exit: Promise<number | string | null>;
}

export interface ChildOptions {
  /** Arguments of node; the script comes first. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Path of a script in the folder of the test helpers. Jest runs in the root of the repository. */
export function findScript(name: string): string {
  return resolve('projects/runtime/testing', name);
}

/** Runs a Node program whose environment names no port, host or allowed hosts but those of `env`. */
export function startChild({ args, env = {} }: ChildOptions): ChildServer {
  const { PORT: _port, HOST: _host, NG_ALLOWED_HOSTS: _hosts, ...rest } = process.env;
  const child = spawn(process.execPath, args, {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    errors += chunk.toString();
  });

  return {
    process: child,
    output: () => output,
    errors: () => errors,
    exit: new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal))),
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match) {
            resolve(match);
          }
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        child.once('close', () =>
          reject(new Error(`The process ended without ${String(pattern)}: ${output}`)),
        );
        look();
      }),
  };
}
