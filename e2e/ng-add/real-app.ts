import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cli, linkPackage } from '../../bench/apps/stock-app.mjs';
import { type RunningServer, startServer } from '../support/http.js';
import { runCommand, startCommand } from '../support/run-command.js';
import { readFolder, workFolder } from '../support/temp-app.js';

const parent = join(workFolder, 'ng-add');

/** An application of fixtures/, in a folder of its own. */
export interface RealApp {
  readonly server: RunningServer;
  readonly readText: (path: string) => string;
  /** Content of all files of the application. */
  readonly readSources: () => Record<string, Buffer>;
  /** Runs `ng add ngx-hybrid` again. */
  readonly addAgain: () => Promise<string>;
  /** Runs a target: `blog:routes`. Resolves to what it printed. */
  readonly run: (target: string) => Promise<string>;
}

const ADD = ['add', 'ngx-hybrid', '--skip-confirmation', '--skip-install', '--allowed-hosts=example.com'];

/** Copies an application of fixtures/. @returns the absolute path of the copy, which can use `ngx-hybrid` */
export function copyApp(name: string, copy = name): string {
  const directory = join(parent, copy);
  rmSync(directory, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'fixtures', name), directory, { recursive: true });
  linkPackage(parent);

  return directory;
}

/** Runs `ng add ngx-hybrid`, which has to fail. @returns what it printed */
export async function addRefused(directory: string): Promise<string> {
  const command = startCommand([process.execPath, cli, ...ADD], { cwd: directory });
  expect(await command.exited).not.toBe(0);

  return command.output();
}

/**
 * Copies an application, runs `ng add ngx-hybrid` and `ng build` in it, and starts the server that the build has
 * written.
 *
 * @param name Folder in fixtures/.
 * @param output Folder of the build, as the npm script that `ng add` writes names it.
 */
export async function setUpApp(name: string, output: string): Promise<RealApp> {
  const directory = copyApp(name);
  const ng = (...args: string[]) => runCommand([process.execPath, cli, ...args], { cwd: directory });
  await ng(...ADD);
  await ng('build');
  const readText = (path: string) => readFileSync(join(directory, path), 'utf8');
  const script = Object.values(readScripts(readText('package.json'))).find((command) =>
    command.includes('ngx-hybrid/localhost'),
  );
  const program = `${output}/server/server.mjs`;
  if (!script?.endsWith(program)) {
    throw new Error(`No npm script starts ${program}: ${String(script)}`);
  }

  return {
    server: await startServer(directory, [program]),
    readText,
    readSources: () => Object.fromEntries(readFolder(directory, ['.angular', 'dist'])),
    addAgain: () => ng(...ADD),
    run: (target) => ng('run', target),
  };
}

function readScripts(manifest: string): Record<string, string> {
  return (JSON.parse(manifest) as { scripts: Record<string, string> }).scripts;
}
