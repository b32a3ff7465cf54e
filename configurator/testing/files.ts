import { posix } from 'node:path';
import type { FileSystem } from '../files/file-system.js';
import { ApplicationProgram, type ApplicationFiles } from '../program/application-program.js';

/** A workspace in memory. @param files text by path: `/src/main.ts`, the leading slash may be left out */
export function createFiles(files: Readonly<Record<string, string>>): FileSystem {
  const texts = new Map(Object.entries(files).map(([path, text]) => [posix.join('/', path), text]));

  return { fileExists: (path) => texts.has(path), readFile: (path) => texts.get(path) };
}

/** The application that begins at `src/main.ts` of a workspace in memory; its tsconfig is read where there is one. */
export function createApplication(
  files: Readonly<Record<string, string>>,
  { entries = ['src/main.ts'], tsConfig = 'tsconfig.json', libraries = [] }: Partial<ApplicationFiles> = {},
): ApplicationProgram {
  return new ApplicationProgram(createFiles(files), { entries, tsConfig, libraries });
}
