// Installs the dependencies when they are missing or differ from the lockfile. Only built-in modules here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { node, root, runStep } from './process.mjs';

const OLDEST_NODE = 20;

/** Runs `npm ci` unless node_modules already holds what package-lock.json says. */
export async function installDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    console.error(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or later, with npm.`,
    );
    process.exit(1);
  }
  if (isInstalled()) return;
  await runStep('Installing the dependencies (npm ci)', 'npm', ['ci']);
  if (existsSync(node)) return;
  console.error(
    'The package `node` has installed no Node because install scripts are turned off: ' +
      'run `npm config set ignore-scripts false`, then this command again.',
  );
  process.exit(1);
}

/** npm leaves a copy of the lockfile in node_modules: what is really there. Other platforms' packages are optional. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed || !existsSync(node)) return false;
  const wanted = Object.entries(readPackages('package-lock.json') ?? {});

  return (
    manifestMatchesLockfile() &&
    wanted.every(([path, { version, optional }]) => {
      return path === '' || optional || installed[path]?.version === version;
    })
  );
}

/** A dependency that was added to package.json alone: `npm ci` says what to do about it. */
function manifestMatchesLockfile() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const locked = readPackages('package-lock.json')?.[''] ?? {};
  const fields = ['dependencies', 'devDependencies', 'peerDependencies'];

  return fields.every((field) => isDeepStrictEqual(manifest[field], locked[field]));
}

/**
 * @param {string} path of a lockfile
 * @returns {Record<string, Record<string, unknown>> | undefined}
 */
function readPackages(path) {
  const file = join(root, path);

  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
