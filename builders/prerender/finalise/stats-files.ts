import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const STATS_FILES = { browser: 'browser-stats.json', server: 'server-stats.json' } as const;

/** The part of esbuild's metafile that we read. */
interface BrowserStats {
  readonly outputs: Readonly<Record<string, unknown>>;
}

/**
 * Names of the files that the bundler gave a content hash, and so never change under their name.
 * A name alone does not tell: `theme-darkmode.css` of the user looks like one.
 */
export async function readHashedFiles(
  base: string,
  unhashedBundles: ReadonlySet<string>,
): Promise<Set<string>> {
  const text = await readFile(join(base, STATS_FILES.browser), 'utf8');
  const { outputs } = JSON.parse(text) as BrowserStats;

  return new Set(
    Object.keys(outputs).filter((file) => /-[\w-]{8}\.[^./]+$/.test(file) && !unhashedBundles.has(file)),
  );
}

/** Angular's stats files are for us alone, unless the user asked for them with `statsJson`. */
export async function removeStatsFiles(base: string): Promise<void> {
  await Promise.all(Object.values(STATS_FILES).map((file) => rm(join(base, file), { force: true })));
}
