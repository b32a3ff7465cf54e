import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';

export interface TerminalOptions {
  readonly cwd: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** A command on a pseudo terminal of its own. */
export interface Terminal {
  /** Sends keys as a keyboard would. */
  readonly press: (keys: string) => void;
  /**
   * Waits until the terminal shows a text that it did not show when it was last waited for.
   *
   * @returns what was shown since, without control characters.
   */
  readonly waitFor: (pattern: RegExp) => Promise<string>;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  readonly kill: () => void;
}

export const KEYS = { enter: '\r', down: '\u001B[B', up: '\u001B[A', ctrlC: '\u0003' } as const;

const TIMEOUT = 60_000;

/** Gives a command a terminal; part of util-linux. */
const SCRIPT = 'script';

/** Runs a command on a terminal. */
export function openTerminal(
  command: readonly string[],
  { cwd, rows = 24, columns = 100 }: TerminalOptions,
): Terminal {
  const line = `stty rows ${rows} cols ${columns}; exec ${command.map(quote).join(' ')}`;
  const { CI: _ci, NO_COLOR: _noColor, ...env } = process.env;
  const child = spawn(SCRIPT, ['--quiet', '--return', '--flush', '--command', line, '/dev/null'], {
    cwd,
    env: { ...env, NODE_OPTIONS: '', NG_CLI_ANALYTICS: 'false', TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = (): string => stripVTControlCharacters(Buffer.concat(chunks).toString());
  const exited = once(child, 'close').then(([code]) => code as number | null);
  let read = 0;

  return {
    press: (keys) => child.stdin.write(keys),
    output,
    exited,
    kill: () => child.kill(),
    async waitFor(pattern) {
      const deadline = Date.now() + TIMEOUT;
      for (;;) {
        const shown = output().slice(read);
        if (pattern.test(shown)) {
          read = output().length;
          return shown;
        }
        if (child.exitCode !== null || Date.now() > deadline) {
          throw new Error(`The terminal did not show ${String(pattern)}:\n${output()}`);
        }
        await wait(50);
      }
    },
  };
}

function quote(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
