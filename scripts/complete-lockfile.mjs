// npm leaves a package out of the lockfile when the registry has not got it yet, as happens with the newest binaries for
// other systems, and then `npm ci` refuses the lockfile on every system. This adds what a package's own manifest says of
// such binaries; npm fills in the rest when it installs one. `--check` only looks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare/process.mjs';

const OS = /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)\b/;
const CPU = /\b(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)\b/;

const file = join(root, 'package-lock.json');
const lockfile = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Record<string, { version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }>} */
const packages = lockfile.packages;
const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name, version]) => OS.test(name) && findLocked(path, name) !== version)
    .map(([name, version]) => [placeBinary(path, name), describeBinary(name, version, dev)]),
);

if (process.argv.includes('--check')) {
  for (const [path] of missing)
    console.error(`package-lock.json lacks ${path}: run \`npm run complete-lockfile\`.`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  const entries = [...Object.entries(packages), ...missing];
  lockfile.packages = Object.fromEntries(
    entries.sort(([a], [b]) => String(a).localeCompare(String(b), 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lockfile, undefined, 2)}\n`);
}

/**
 * Looks where Node would: in the package, beside it, then in each folder above.
 *
 * @param {string} path of the package that needs `name`
 * @param {string} name
 * @returns {string | undefined} the version found there
 */
function findLocked(path, name) {
  const owners = path.split(/\/?node_modules\//);
  const folders = owners.map((_, index) => owners.slice(0, owners.length - index).join('/node_modules/'));

  return folders
    .map((folder) => packages[`${folder}/node_modules/${name}`.replace(/^\//, '')]?.version)
    .find(Boolean);
}

/**
 * @param {string} path of the package that needs `name`
 * @param {string} name
 * @returns {string} a free place where the package finds it
 */
function placeBinary(path, name) {
  const beside = `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`;

  return beside in packages ? `${path}/node_modules/${name}` : beside;
}

/**
 * @param {string} name for example `@swc/core-linux-x64-musl`
 * @param {string} version
 * @param {boolean | undefined} dev
 */
function describeBinary(name, version, dev) {
  const [, os] = OS.exec(name) ?? [];
  const [, cpu] = CPU.exec(name) ?? [];
  const libc = { gnu: 'glibc', musl: 'musl' }[/-(gnu|musl)/.exec(name)?.[1] ?? ''];

  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
