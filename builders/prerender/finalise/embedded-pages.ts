import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../write-file.js';

/**
 * Puts a page into the server bundle as a module, for platforms without a disk (`generateAngularServerAppManifest` of
 * `@angular/build` does it for all). Returns its entry for the manifest's `assets`.
 */
export async function embedPage(
  file: string,
  browserDirectory: string,
  serverDirectory: string,
): Promise<string> {
  const content = await readFile(join(browserDirectory, file));
  const hash = createHash('sha256').update(content).digest('hex');
  // Named by content: two paths may differ only in characters that a module name cannot have.
  const module = `assets-chunks/page-${hash}.mjs`;
  await writeFileAtomically(
    join(serverDirectory, module),
    `export default ${JSON.stringify(content.toString())};\n`,
  );

  return `${JSON.stringify(file)}: { size: ${content.byteLength}, hash: '${hash}', text: () => import('./${module}').then((m) => m.default) }`;
}
