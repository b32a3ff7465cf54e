import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NormalizedOptions } from './options.js';

/** Folders that exist only while a static build runs. */
const STAGING = { browser: '.ngx-hybrid-browser', server: '.ngx-hybrid-server' } as const;

/** Where a build writes; absolute paths. */
export interface OutputLayout {
  readonly base: string;
  readonly browser: string;
  readonly server: string;
  /** `outputPath` for Angular's builder. */
  readonly compileOutputPath: { base: string; browser: string; server: string; media: string };
}

/** The server bundle of a static build is only needed to render, so it does not go where the user would see it. */
export function createOutputLayout({ output, outputMode }: NormalizedOptions): OutputLayout {
  const isStatic = outputMode === 'static';
  const browser = isStatic && output.browser === '' ? STAGING.browser : output.browser;
  const server = isStatic ? STAGING.server : output.server;

  return {
    base: output.base,
    browser: join(output.base, browser),
    server: join(output.base, server),
    compileOutputPath: { base: output.base, browser, server, media: output.media },
  };
}

/** Leaves only what the user asked for. A no-op for `outputMode: server`. */
export async function clearStaging({ base, browser }: OutputLayout): Promise<void> {
  if (browser === join(base, STAGING.browser)) {
    for (const name of await readdir(browser).catch(() => [])) {
      await rm(join(base, name), { recursive: true, force: true });
      await rename(join(browser, name), join(base, name));
    }
    await rm(browser, { recursive: true, force: true });
  }
  await rm(join(base, STAGING.server), { recursive: true, force: true });
}
