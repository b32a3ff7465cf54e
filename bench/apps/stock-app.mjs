// Applications for benchmarks and end-to-end tests: what `ng new --ssr` writes, without an installation of its own.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editJson } from './json-file.mjs';

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Angular CLI of this repository, to be run with `process.execPath`. */
export const cli = createRequire(import.meta.url).resolve('@angular/cli/bin/ng.js');

/** Environment for CLI commands: no questions, no colours. */
export const cliEnvironment = { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * Runs `ng new` and moves the result to `directory`, which is replaced. The application is named `app` in every
 * folder, so that two of them build to the same bytes.
 *
 * The folder must lie inside this repository: packages resolve to the repository's node_modules, and `ngx-hybrid`
 * to the repository itself through a link beside the application.
 *
 * @param {string} directory Absolute path.
 * @param {{ ssr?: boolean, cache?: boolean }} [options] `ssr`: with server-side rendering, as `ng new --ssr`, default
 *   `true`. `cache`: with Angular's disk cache, default `false`.
 */
export function createStockApp(directory, { ssr = true, cache = false } = {}) {
  // Not inside the repository: `ng new` refuses to run in a workspace.
  const temporary = mkdtempSync(join(tmpdir(), 'ngx-hybrid-app-'));
  try {
    generate(temporary, 'app', ssr);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(dirname(directory), { recursive: true });
    cpSync(join(temporary, 'app'), directory, { recursive: true });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  linkPackage(dirname(directory));
  editJson(join(directory, 'angular.json'), (workspace) => {
    workspace.cli = { ...workspace.cli, cache: { enabled: cache, environment: 'all' }, analytics: false };
  });
}

/**
 * Runs `ng new` without an installation.
 *
 * @param {string} parent Folder in which to create the workspace, outside this repository.
 * @param {string} name
 * @param {boolean} ssr
 */
export function generate(parent, name, ssr) {
  const args = ['new', name, '--skip-install', '--skip-git', '--defaults', `--ssr=${ssr}`];
  // The CLI looks for a workspace above its own folder too, and would find the one of this repository: it is called
  // through a link, with a Node that does not resolve it.
  const link = join(parent, 'node_modules');
  symlinkSync(join(repository, 'node_modules'), link, 'junction');
  const ng = join(link, '@angular/cli/bin/ng.js');
  const result = spawnSync(
    process.execPath,
    ['--preserve-symlinks', '--preserve-symlinks-main', ng, ...args],
    {
      cwd: parent,
      env: cliEnvironment,
      encoding: 'utf8',
    },
  );
  unlinkSync(link);
  if (result.status !== 0)
    throw new Error(`ng ${args.join(' ')} failed:\n${result.stdout}\n${result.stderr}`);
}

/**
 * Makes `ngx-hybrid` resolvable from all folders in `parent`.
 *
 * @param {string} parent
 */
export function linkPackage(parent) {
  const link = join(parent, 'node_modules', 'ngx-hybrid');
  if (existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(repository, link, 'dir');
}

/**
 * Changes the build target of the only project of a workspace.
 *
 * @param {string} directory Folder of `angular.json`.
 * @param {{ builder?: string, options?: Record<string, unknown> }} change `options` are merged into those present;
 *   `undefined` removes one.
 */
export function changeBuildTarget(directory, { builder, options = {} }) {
  editJson(join(directory, 'angular.json'), (workspace) => {
    for (const project of Object.values(workspace.projects)) {
      const target = project.architect.build;
      target.builder = builder ?? target.builder;
      Object.assign(target.options, options);
    }
  });
}

/** Names of the builders that are compared. */
export const BUILDERS = /** @type {const} */ ({
  angular: '@angular/build:application',
  ours: 'ngx-hybrid:prerender',
});
