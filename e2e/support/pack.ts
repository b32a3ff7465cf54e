import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const work = join(root, 'e2e/.work/tarball');

/**
 * Packs the compiled package as `npm publish` would, once for each state of it.
 *
 * @returns absolute path of the tarball
 */
export async function packTarball(): Promise<string> {
  if (!existsSync(join(root, 'lib'))) throw new Error('The package is not compiled: run `npm run compile`.');
  const tarball = join(work, `ngx-hybrid-${hashPackage()}.tgz`);
  if (existsSync(tarball)) return tarball;

  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const folder = await mkdtemp(join(work, 'pack-'));
  // Without `prepack`: it would compile while other tests use lib/.
  await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [name = ''] = await readdir(folder);
  await rename(join(folder, name), tarball);

  return tarball;
}

/** Covers the name and content of every file that can get into the tarball. */
function hashPackage(): string {
  const hash = createHash('sha256');
  for (const path of globSync(['package.json', 'README.md', 'LICENSE', '{lib,docs}/**/*'], {
    cwd: root,
  }).sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(JSON.stringify(path)).update(readFileSync(file));
  }

  return hash.digest('hex').slice(0, 16);
}
