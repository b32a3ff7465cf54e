import { posix } from 'node:path';

/** Files that a build takes in the place of others, by the paths of those others in the workspace. */
export type FileReplacements = Readonly<Record<string, string>>;

interface Replacement {
  readonly replace: string;
  readonly with: string;
}

/** @param option `fileReplacements` of a build target; entries that are none of Angular's form are left to the build */
export function readFileReplacements(option: unknown): FileReplacements {
  const entries: readonly unknown[] = Array.isArray(option) ? option : [];

  return Object.fromEntries(
    entries.filter(isReplacement).map((entry) => [toKey(entry.replace), toKey(entry.with)]),
  );
}

function isReplacement(entry: unknown): entry is Replacement {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'replace' in entry &&
    'with' in entry &&
    typeof entry.replace === 'string' &&
    typeof entry.with === 'string'
  );
}

/** The file that the build takes for a file. */
export function replaceFile(path: string, replacements: FileReplacements): string {
  return replacements[path] ?? path;
}

function toKey(path: string): string {
  return posix.join('/', path);
}
