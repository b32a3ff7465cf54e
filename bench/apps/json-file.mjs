import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Reads a JSON file, lets `change` modify the value in place, and writes it back.
 *
 * @param {string} file
 * @param {(value: any) => void} change
 */
export function editJson(file, change) {
  const value = JSON.parse(readFileSync(file, 'utf8'));
  change(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
