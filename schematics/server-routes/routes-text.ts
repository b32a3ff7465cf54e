import type { Tree } from '@angular-devkit/schematics';
import { createTwoFilesPatch } from 'diff';
import { findPrettier } from './output/prettier.js';
import type { RunSettings } from './run-settings.js';

/** The routes file as it is and as it will be. */
export interface RoutesText {
  /** Absolute, with the workspace as root. */
  readonly path: string;
  /** Undefined for a file that is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** All of it is ours, so that all of it can be formatted. */
  readonly isOurs: boolean;
}

/**
 * Writes a routes file, laid out by the workspace's prettier. The Angular CLI runs that itself after `ng generate`,
 * other runners do not; a file that was not formatted by it keeps the layout of its author.
 *
 * @returns the difference as a patch, for a dry run; undefined when the file stays as it is, or in another run
 */
export async function writeRoutes(
  tree: Tree,
  { path, before, after, isOurs }: RoutesText,
  { workspaceRoot, isDryRun }: RunSettings,
): Promise<string | undefined> {
  if (before === after) {
    return undefined;
  }
  const prettier = workspaceRoot === undefined ? undefined : await findPrettier(workspaceRoot, path);
  const isFormatted = isOurs || (before !== undefined && (await prettier?.check(before)));
  const text = prettier && isFormatted ? await prettier.format(after) : after;
  if (before === undefined) {
    tree.create(path, text);
  } else if (before !== text) {
    tree.overwrite(path, text);
  }

  return isDryRun ? describeDifference(path.replace(/^\//, ''), before, text) : undefined;
}

function describeDifference(path: string, before: string | undefined, after: string): string {
  const from = before === undefined ? '/dev/null' : `a/${path}`;

  return createTwoFilesPatch(from, `b/${path}`, before ?? '', after)
    .replace(/^=+\n/, '')
    .trimEnd();
}
