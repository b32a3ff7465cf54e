import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AssetEntry, BuildManifest } from '../rules/build-manifest.js';
import { withoutBasePath } from '../rules/page-path.js';
import { setDefaultHeaders } from './plain-text.js';
import { sendFile } from './send-file.js';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the files that the manifest lists, and nothing else of the browser folder. */
export class StaticAssets {
  readonly #files: ReadonlyMap<string, AssetEntry>;
  readonly #basePath: string;
  readonly #directory: string;

  /** @param directory absolute path of the browser folder. */
  constructor(manifest: BuildManifest, directory: string) {
    this.#directory = directory;
    this.#files = new Map(Object.entries(manifest.assets));
    this.#basePath = manifest.basePath;
  }

  /**
   * Answers with the file of a URL path.
   *
   * @param path decoded URL path, with the base path or, behind a proxy that takes it away, without.
   * @returns false when there is no such file; nothing is written then.
   */
  async answer(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> {
    const name = this.#findName(path);
    const entry = name === undefined ? undefined : this.#files.get(name);
    if (name === undefined || entry === undefined) {
      return false;
    }

    const before = res.getHeaderNames();
    setDefaultHeaders(res, {
      ETag: `"${entry.hash}"`,
      'Cache-Control': entry.immutable ? IMMUTABLE : 'no-cache',
    });
    const outcome = await sendFile(req, res, { root: this.#directory, path: name });
    if (outcome === 'missing') {
      res
        .getHeaderNames()
        .filter((header) => !before.includes(header))
        .forEach((header) => res.removeHeader(header));
    }

    return outcome === 'answered';
  }

  #findName(path: string): string | undefined {
    const below = withoutBasePath(path, this.#basePath)?.slice(1);

    return below !== undefined && this.#files.has(below) ? below : path.slice(1);
  }
}
