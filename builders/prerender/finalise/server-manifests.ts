import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { APP_MANIFEST_FILE, ENGINE_MANIFEST_FILE, type RouteTreeEntry } from '../angular-private.js';
import { writeFileAtomically } from '../write-file.js';

/** First line of the modules that stand in for Angular's: tells ours from Angular's in the next build of a watch. */
const MARK = '// Written by ngx-hybrid.';

/** Angular's manifest of the application in one locale, with the routes of this build. */
export async function writeAppManifest(
  serverDirectory: string,
  routes: readonly RouteTreeEntry[],
  assets: readonly string[] = [],
): Promise<void> {
  const base = await setAside(serverDirectory, APP_MANIFEST_FILE);
  await writeFileAtomically(
    join(serverDirectory, APP_MANIFEST_FILE),
    `${MARK}
import manifest from './${base}';

export default {
  ...manifest,
  routes: ${JSON.stringify(routes, undefined, 2)},
  assets: {
    ...manifest.assets,
${assets.map((asset) => `    ${asset},\n`).join('')}  },
};
`,
  );
}

/** Angular's manifest of the whole server, with entry points that find prerendered pages on the disk. */
export async function writeEngineManifest(serverDirectory: string, engineModule: string): Promise<void> {
  const base = await setAside(serverDirectory, ENGINE_MANIFEST_FILE);
  await writeFileAtomically(
    join(serverDirectory, ENGINE_MANIFEST_FILE),
    `${MARK}
import manifest from './${base}';
import { withPagesFromDisk } from './${engineModule}';

export default withPagesFromDisk(manifest, new URL('./', import.meta.url));
`,
  );
}

/** Moves the module that Angular emitted aside and returns its new name. */
async function setAside(directory: string, file: string): Promise<string> {
  const base = file.replace(/\.mjs$/, '.base.mjs');
  const text = await readFile(join(directory, file), 'utf8');
  if (!text.startsWith(MARK)) await rename(join(directory, file), join(directory, base));

  return base;
}
