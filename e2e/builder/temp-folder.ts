import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TempFolder {
  /** Absolute path inside the folder; the folder itself without an argument. */
  path(file?: string): string;
  write(files: Readonly<Record<string, string>>): void;
  read(file: string): string;
}

/** A folder of its own for each test of the file, removed after it. */
export function useTempFolder(): TempFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ngx-hybrid-builder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  return {
    path: (file = '') => join(folder, file),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write(files) {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
      }
    },
  };
}
