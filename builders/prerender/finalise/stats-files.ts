import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NormalizedOptions } from '../options.js';

const STATS_FILES = { browser: 'browser-stats.json', server: 'server-stats.json' } as const;

/** The part of esbuild's metafile that we read. */
interface BrowserStats {
  readonly outputs: Readonly<Record<string, unknown>>;
}

/**
 * Names of the files that the bundler gave a content hash, and so never change under their name.
 * A name alone does not tell: `theme-darkmode.css` of the user looks like one.
 *
 * Angular's stats files, from which they come, are removed unless the user asked for them with `statsJson`.
 * Undefined when there are none.
 */
export async function takeHashedFiles(
  base: string,
  options: Pick<NormalizedOptions, 'unhashedBundles' | 'keepStats' | 'outputHashing' | 'output'>,
): Promise<Set<string> | undefined> {
  const text = await readFile(join(base, STATS_FILES.browser), 'utf8').catch(() => undefined);
  if (!options.keepStats) {
    await Promise.all(Object.values(STATS_FILES).map((file) => rm(join(base, file), { force: true })));
  }
  if (text === undefined) return undefined;
  const { outputs } = JSON.parse(text) as BrowserStats;

  return new Set(Object.keys(outputs).filter((file) => isHashed(file, options)));
}

type HashingOptions = Pick<NormalizedOptions, 'unhashedBundles' | 'outputHashing' | 'output'>;

function isHashed(file: string, { unhashedBundles, outputHashing, output }: HashingOptions): boolean {
  const kind = file.startsWith(`${output.media}/`) ? 'media' : 'bundles';

  return (
    (outputHashing === 'all' || outputHashing === kind) &&
    /-[\w-]{8}\.[^./]+$/.test(file) &&
    !unhashedBundles.has(file)
  );
}
