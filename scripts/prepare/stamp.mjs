// Remembers from which inputs an output was made, so that the second call of a command skips the work.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './process.mjs';

/**
 * @typedef {object} Output
 * @property {string} name of the stamp file
 * @property {string[]} inputs files and folders the output is made from, relative to the root
 * @property {string} marker file of the output that is written anew each time it is made
 */

/**
 * Runs `make` unless `output` is there and was made from the inputs as they are now.
 *
 * @param {Output} output
 * @param {() => Promise<void>} make
 */
export async function makeOnce(output, make) {
  const file = join(root, 'node_modules/.cache/ngx-hybrid', `${output.name}.json`);
  const marker = join(root, output.marker);
  const inputs = hashInputs(output.inputs);
  // The marker's time tells when somebody else has made the output since.
  const describe = () => JSON.stringify({ inputs, made: statSync(marker).mtimeMs });
  if (existsSync(file) && existsSync(marker) && readFileSync(file, 'utf8') === describe()) return;
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, describe());
}

/** @param {string[]} inputs */
function hashInputs(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(listFiles)) {
    hash.update(JSON.stringify(file)).update(readFileSync(join(root, file)));
  }

  return hash.digest('hex');
}

/**
 * @param {string} path relative to the root
 * @returns {string[]} the file itself, or every file below the folder; tests make no output
 */
function listFiles(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return path.endsWith('.spec.ts') ? [] : [path];

  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
