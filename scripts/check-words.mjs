// No file of the repository may name a machine: a path on somebody's disk, or the host of a package registry.
// File names are kebab-case.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare/process.mjs';

/** Written in pieces, so that this file passes its own check. */
const FORBIDDEN = [
  {
    name: 'a path of one machine',
    pattern: new RegExp(['(^|[\\s\'"`(=:])/(home', 'root', 'work', 'Users)/\\w'].join('|')),
  },
  {
    name: 'the host of a registry',
    pattern: new RegExp(['registry\\.npm', 'npmjs\\.(org', 'com)', 'verdaccio\\.'].join('|')),
  },
];
const KEBAB_CASE = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
/** Names that tools look for, and what applications of other people contain. */
const FREE_NAMES = /^(README\.md|LICENSE)$|\/(fixtures|files)\//;
const LARGEST = 2_000_000;

const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
});
const paths = list.toString().split('\0').filter(Boolean);
const found = [...paths.flatMap(checkName), ...paths.flatMap(checkContent)];
for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;

/**
 * @param {string} path
 * @returns {string[]} one line for each finding
 */
function checkContent(path) {
  const file = join(root, path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LARGEST) return [];

  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(
        ({ name }) => `${path}:${index + 1} contains ${name}`,
      ),
    );
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function checkName(path) {
  const isGood = FREE_NAMES.test(path) || path.split('/').every((name) => KEBAB_CASE.test(name));

  return isGood ? [] : [`${path} is not kebab-case`];
}
