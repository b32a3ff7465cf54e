import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../../../projects/runtime/src/rules/page-path.js';

/**
 * Writes pages below `directory`. Synchronous on purpose: a page is a few kilobytes, and on a busy machine the way
 * through the thread pool costs more than the call.
 */
export class PageWriter {
  readonly #directory: string;
  /** One for all pages: a file in the top folder is made and renamed in less time than one in each page's folder. */
  readonly #temporary: string;
  readonly #existing = new Set<string>();

  /** @param owner makes the temporary name of this writer different from those of others. */
  constructor(directory: string, owner: number) {
    this.#directory = directory;
    this.#temporary = join(directory, `.ngx-hybrid-${process.pid}-${owner}.tmp`);
  }

  /** Writes a whole file or nothing: readers never see a part of a page. Returns its size in bytes. */
  write(file: string, content: Uint8Array): number {
    const target = join(this.#directory, file);
    if (!isInside(this.#directory, target)) throw new Error(`"${file}" lies outside of the output folder.`);
    this.#makeFolder(dirname(target));
    try {
      writeFileSync(this.#temporary, content);
      renameSync(this.#temporary, target);
    } catch (error) {
      rmSync(this.#temporary, { force: true });
      throw error;
    }

    return content.byteLength;
  }

  #makeFolder(folder: string): void {
    if (this.#existing.has(folder)) return;
    try {
      // Twice as fast as `recursive`, and nearly always enough: the pages of a route share the folder above.
      mkdirSync(folder);
    } catch {
      mkdirSync(folder, { recursive: true });
    }
    this.#existing.add(folder);
  }
}
