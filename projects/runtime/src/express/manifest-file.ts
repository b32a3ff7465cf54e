import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HybridError } from '../../../../errors/index.js';
import { BUILD_MANIFEST_FILE, type BuildManifest } from '../rules/build-manifest.js';
import { isMissingFile } from '../rules/missing-file.js';
import { ManifestError, parseManifest } from '../rules/parse-manifest.js';

/**
 * Reads the manifest of the build in `serverDirectory`.
 *
 * @returns undefined when there is none: under `ng serve`, while the build runs the server, and for an application
 *   that was built with Angular's own builder.
 * @throws HybridError NGXH3002 for a manifest that cannot be understood, NGXH3003 for one of an unknown version.
 */
export function readManifest(serverDirectory: string): BuildManifest | undefined {
  const file = join(serverDirectory, BUILD_MANIFEST_FILE);
  try {
    return parseManifest(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isMissingFile(error)) {
      return undefined;
    }
    if (error instanceof ManifestError && error.version !== undefined) {
      throw new HybridError('NGXH3003', { file, version: error.version }, { cause: error });
    }

    const problem = error instanceof Error ? error.message : String(error);
    throw new HybridError('NGXH3002', { file, problem }, { cause: error });
  }
}
