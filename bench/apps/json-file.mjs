import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Reads a JSON file, lets `change` modify the value in place, and writes it back.
 *
 * @template Value What the file holds; it is not checked.
 * @param {string} file
 * @param {(value: Value) => void} change
 */
export function editJson(file, change) {
  const value = /** @type {Value} */ (JSON.parse(readFileSync(file, 'utf8')));
  change(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
