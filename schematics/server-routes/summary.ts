import type { Mode } from '../../configurator/server-entry.js';

/** What a run has made of the routes file. */
export interface Outcome {
  /** Relative to the workspace. */
  readonly file: string;
  /** The modes of all entries as they are now; undefined for those that could not be read. */
  readonly modes: readonly (string | undefined)[];
  /** Paths of entries. */
  readonly added: readonly string[];
  readonly marked: readonly string[];
  readonly unmarked: readonly string[];
  readonly removed: readonly string[];
  /** Entries of ours that have become another. */
  readonly updated: readonly string[];
  readonly filled: readonly string[];
}

/** More paths than these are counted only. */
const LISTED = 10;

/** A few lines for the end of a run. */
export function describeOutcome(outcome: Outcome): string {
  const { file, modes, added, marked, unmarked, removed, updated, filled } = outcome;
  const changes = [
    describePaths('added', added),
    describePaths('marked, because the router has no route for it', marked),
    describePaths('no longer marked', unmarked),
    describePaths('removed', removed),
    describePaths('replaced, because the router has something else for it now', updated),
    describePaths('filled with pages', filled),
  ].filter((line) => line !== undefined);

  return [
    `${file}: ${describeModes(modes)}`,
    ...(changes.length > 0 ? changes : ['  nothing to change']),
  ].join('\n');
}

function describeModes(modes: Outcome['modes']): string {
  const order: (Mode | undefined)[] = ['Prerender', 'Server', 'Client', undefined];
  const counts = order
    .map((mode) => [mode ?? 'not readable', modes.filter((other) => other === mode).length] as const)
    .filter(([, count]) => count > 0);

  return `${modes.length} ${modes.length === 1 ? 'route' : 'routes'} (${counts.map(([mode, count]) => `${count} ${mode}`).join(', ')})`;
}

function describePaths(what: string, paths: readonly string[]): string | undefined {
  if (paths.length === 0) {
    return undefined;
  }
  const listed = paths.slice(0, LISTED).map((path) => `"${path}"`);
  const others = paths.length > LISTED ? ` and ${paths.length - LISTED} more` : '';

  return `  ${what}: ${listed.join(', ')}${others}`;
}
