import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { isMissingFile } from '../rules/missing-file.js';

/** A prerendered page as it is sent. */
export interface PageFile {
  readonly body: Buffer;
  /** Strong entity tag with its quotes: SHA-256 of the body, the same that Angular's engine gives. */
  readonly etag: string;
}

interface CachedPage extends PageFile {
  readonly version: string;
  /** Time in milliseconds at which the file was last seen to be the cached one. */
  checkedAt: number;
}

export interface PageFilesOptions {
  /** Memory for page bodies. Default: 32 MiB. */
  readonly maxBytes?: number;
  /** The time in milliseconds. Default: `performance.now`. */
  readonly now?: () => number;
}

/** How long a page is served from memory before its file is looked at again, in milliseconds. */
const TRUST_PERIOD = 1000;
/** What an entry takes besides its body, about. */
const ENTRY_OVERHEAD = 512;

/**
 * Reads prerendered pages and keeps the ones in demand in memory, bounded by their size. A file that is replaced shows
 * up within a second. A path without a page leaves no trace.
 */
export class PageFiles {
  readonly #pages: LRUCache<string, CachedPage>;
  readonly #pending = new Map<string, Promise<PageFile | undefined>>();
  readonly #now: () => number;

  constructor({ maxBytes = 32 * 1024 * 1024, now = () => performance.now() }: PageFilesOptions = {}) {
    this.#now = now;
    this.#pages = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (page, file) => page.body.length + file.length + ENTRY_OVERHEAD,
    });
  }

  /** Bytes that the kept pages take. */
  get size(): number {
    return this.#pages.calculatedSize;
  }

  /**
   * @param file absolute path of the page.
   * @returns undefined when there is no such file.
   * @throws the error of the file system when the file is there and cannot be read.
   */
  async read(file: string): Promise<PageFile | undefined> {
    const page = this.#pages.get(file);
    if (page && this.#now() - page.checkedAt < TRUST_PERIOD) {
      return page;
    }

    let pending = this.#pending.get(file);
    if (!pending) {
      pending = this.#refresh(file, page).finally(() => this.#pending.delete(file));
      this.#pending.set(file, pending);
    }

    return pending;
  }

  async #refresh(file: string, page: CachedPage | undefined): Promise<PageFile | undefined> {
    const checkedAt = this.#now();
    try {
      if (page && versionOf(await stat(file)) === page.version) {
        page.checkedAt = checkedAt;

        return page;
      }

      const read = await readPage(file);
      const fresh = read && { ...read, checkedAt };
      this.#pages.set(file, fresh);

      return fresh;
    } catch (error) {
      this.#pages.delete(file);
      if (isMissingFile(error)) {
        return undefined;
      }
      throw error;
    }
  }
}

async function readPage(file: string): Promise<Omit<CachedPage, 'checkedAt'> | undefined> {
  // Version and content come from one open file, so that a page replaced in between cannot mix two of them.
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      return undefined;
    }
    const body = await handle.readFile();

    return { body, etag: `"${createHash('sha256').update(body).digest('hex')}"`, version: versionOf(stats) };
  } finally {
    await handle.close();
  }
}

/** Changes whenever the file is written or replaced; the inode tells two writes within one clock tick apart. */
function versionOf({ mtimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${size} ${ino}`;
}
