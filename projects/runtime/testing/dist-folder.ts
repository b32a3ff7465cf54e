import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILD_MANIFEST_FILE, type AssetEntry, type BuildManifest } from '../src/rules/build-manifest.js';

export interface DistContent {
  /** Files of the browser folder by their path in there. */
  readonly files?: Readonly<Record<string, string>>;
  /** Parts of the manifest; false for a folder without one. */
  readonly manifest?: Partial<BuildManifest> | false;
}

export interface DistFolder {
  readonly root: string;
  readonly browser: string;
  readonly server: string;
  readonly write: (path: string, content: string) => void;
  readonly remove: () => void;
}

/** Writes a `dist` folder as the builder leaves it; every file that is not HTML becomes an asset. */
export function createDist({ files = {}, manifest = {} }: DistContent): DistFolder {
  const root = mkdtempSync(join(tmpdir(), 'ngx-hybrid-runtime-'));
  const [browser, server] = [join(root, 'browser'), join(root, 'server')];
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };

  mkdirSync(browser);
  mkdirSync(server);
  for (const [path, content] of Object.entries(files)) {
    write(join('browser', path), content);
  }
  if (manifest) {
    const complete: BuildManifest = {
      version: 1,
      basePath: '/',
      allowedHosts: ['localhost'],
      browserDirectory: '../browser',
      assets: listAssets(files),
      routes: [],
      redirects: {},
      ...manifest,
    };
    write(join('server', BUILD_MANIFEST_FILE), JSON.stringify(complete));
  }

  return { root, browser, server, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function listAssets(files: Readonly<Record<string, string>>): Record<string, AssetEntry> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => !path.endsWith('.html'))
      .map(([path, content]) => [path, { hash: sha256(content), immutable: /-[A-Z0-9]{8}\./.test(path) }]),
  );
}
