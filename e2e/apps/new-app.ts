import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editJson } from '../../bench/apps/json-file.mjs';
import { generate } from '../../bench/apps/stock-app.mjs';
import { findFreePort, type HttpResponse, send } from '../support/http.js';
import { runCommand, startCommand } from '../support/run-command.js';
import { readFolder } from '../support/temp-app.js';

/** The framework version at which all packages exist; the one of this repository. */
const ANGULAR_VERSION = '22.2.0';
const NPM_INSTALL = ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'];

/** An application outside this repository, with node_modules of its own. */
export interface NewApp {
  readonly directory: string;
  /** Runs `ng`; resolves to what it printed. */
  readonly ng: (...args: string[]) => Promise<string>;
  readonly install: (...packages: string[]) => Promise<string>;
  /** Content of all files that belong to the application. */
  readonly readSources: () => Map<string, Buffer>;
  readonly remove: () => void;
}

/** Runs `ng new` with or without `--ssr`, and installs what it asks for at the pinned version. */
export async function createNewApp(ssr: boolean): Promise<NewApp> {
  const parent = mkdtempSync(join(tmpdir(), 'ngx-hybrid-new-'));
  generate(parent, 'app', ssr);
  const directory = join(parent, 'app');
  editJson(join(directory, 'package.json'), pinAngular);
  const app: NewApp = {
    directory,
    ng: (...args) => runCommand([process.execPath, findCli(directory), ...args], { cwd: directory }),
    install: (...packages) => runCommand([...NPM_INSTALL, ...packages], { cwd: directory }),
    readSources: () => readFolder(directory, ['node_modules', '.angular', 'dist', 'package-lock.json']),
    remove: () => {
      rmSync(parent, { recursive: true, force: true });
    },
  };
  await app.install();
  return app;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

function pinAngular(manifest: Manifest): void {
  for (const versions of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of Object.keys(versions)) {
      if (name.startsWith('@angular/')) versions[name] = ANGULAR_VERSION;
    }
  }
}

function findCli(directory: string): string {
  return join(directory, 'node_modules/@angular/cli/bin/ng.js');
}

/** Adds the routes of fixtures/routes: static, with a parameter, guarded, redirected, lazy, and a not-found page. */
export function addRoutes({ directory }: NewApp): void {
  cpSync(join(import.meta.dirname, 'fixtures/routes'), directory, { recursive: true });
}

/** Does what the generated routes file leaves to the user: names the pages of `post/:id`. */
export function fillInParameters({ directory }: NewApp): void {
  const file = join(directory, 'src/app/app.routes.server.ts');
  const text = readFileSync(file, 'utf8');
  const empty = /(\{ id: '…' \}\s+(?:\/\/.*\s+)*return )\[\];/;
  if (!empty.test(text)) throw new Error(`There is no getPrerenderParams for 'id' to fill in:\n${text}`);
  writeFileSync(file, text.replace(empty, "$1[{ id: '1' }, { id: '2' }];"));
}

/** Copies dist/ to a folder without node_modules in or above it. Returns the copy. */
export function copyDist({ directory }: NewApp): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'ngx-hybrid-dist-')), 'dist');
  cpSync(join(directory, 'dist'), copy, { recursive: true });
  return copy;
}

export interface DevelopmentServer {
  readonly warnings: readonly string[];
  readonly pages: readonly HttpResponse[];
}

/** Runs `ng serve`, requests the paths, and ends it. */
export async function serveForDevelopment(
  { directory }: NewApp,
  paths: readonly string[],
): Promise<DevelopmentServer> {
  const port = await findFreePort();
  const command = startCommand([process.execPath, findCli(directory), 'serve', '--port', String(port)], {
    cwd: directory,
  });
  try {
    await command.waitFor(new RegExp(`localhost:${port}`));
    const pages: HttpResponse[] = [];
    for (const path of paths) pages.push(await send(port, path, { headers: { accept: 'text/html' } }));
    return { pages, warnings: listWarnings(command.output()) };
  } finally {
    await command.stop();
  }
}

function listWarnings(output: string): string[] {
  return output.split('\n').filter((line) => /warn|deprecat|error/i.test(line));
}
