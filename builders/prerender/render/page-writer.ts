import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes pages below `directory`. Synchronous on purpose: a page is a few kilobytes, and on a busy machine the way
 * through the thread pool costs more than the call (measured with `npm run bench:build`).
 */
export class PageWriter {
  readonly #directory: string;
  readonly #temporarySuffix: string;
  readonly #existing = new Set<string>();

  /** @param owner makes temporary names of this writer different from those of others. */
  constructor(directory: string, owner: number) {
    this.#directory = directory;
    this.#temporarySuffix = `.${process.pid}-${owner}.tmp`;
  }

  /** Writes a whole file or nothing: readers never see a part of a page. */
  write(file: string, content: string): number {
    const target = join(this.#directory, file);
    const folder = dirname(target);
    if (!this.#existing.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#existing.add(folder);
    }
    const bytes = Buffer.from(content);
    const temporary = `${folder}/${this.#temporarySuffix}`;
    try {
      writeFileSync(temporary, bytes);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }

    return bytes.byteLength;
  }
}
