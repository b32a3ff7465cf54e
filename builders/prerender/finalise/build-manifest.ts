import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AssetEntry } from '../../../projects/runtime/src/rules/build-manifest.js';

/** Describes the files of the browser folder that are not pages. */
export async function describeAssets(
  browserDirectory: string,
  files: readonly string[],
  isHashed: (file: string) => boolean,
): Promise<Record<string, AssetEntry>> {
  const assets: Record<string, AssetEntry> = {};
  for (const file of files) {
    assets[file] = { hash: await hashFile(join(browserDirectory, file)), immutable: isHashed(file) };
  }

  return assets;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);

  return hash.digest('hex');
}
