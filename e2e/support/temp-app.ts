import { cpSync, type Dirent, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDERS, changeBuildTarget, cli, createStockApp, repository } from '../../bench/apps/stock-app.mjs';
import { runCommand } from './run-command.js';

/** Applications inside this folder use the packages of the repository, and `ngx-hybrid` as it was compiled. */
export const workFolder = join(repository, 'e2e/.work');

export interface AppOptions {
  /** Folder whose files are copied over those of `ng new --ssr`; its `src/app` replaces the one of `ng new`. */
  readonly fixture: string;
  readonly builder: keyof typeof BUILDERS;
  /** Options of the build target. `undefined` removes one that `ng new` wrote. */
  readonly buildOptions?: Readonly<Record<string, unknown>>;
}

/**
 * Creates an application in the work folder.
 *
 * @param name Folder below the work folder; replaced.
 * @returns Its absolute path.
 */
export function createApp(name: string, { fixture, builder, buildOptions }: AppOptions): string {
  const directory = join(workFolder, name);
  createStockApp(directory);
  rmSync(join(directory, 'src/app'), { recursive: true });
  cpSync(fixture, directory, { recursive: true });
  changeBuildTarget(directory, {
    builder: BUILDERS[builder],
    options: { outputPath: 'dist', ...buildOptions },
  });
  return directory;
}

/** Runs `ng build`. Resolves to what it printed; the result is in `dist/`. */
export function buildApp(directory: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  return runCommand([process.execPath, cli, 'build'], { cwd: directory, env });
}

/**
 * All files of a folder: content by path, with `/` as separator.
 *
 * @param except Names of entries directly in the folder that are left out.
 */
export function readFolder(directory: string, except: readonly string[] = []): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(directory, { withFileTypes: true }).sort(byName)) {
    const path = join(directory, entry.name);
    if (except.includes(entry.name)) continue;
    if (entry.isFile()) files.set(entry.name, readFileSync(path));
    if (!entry.isDirectory()) continue;
    for (const [inner, content] of readFolder(path)) files.set(`${entry.name}/${inner}`, content);
  }
  return files;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
