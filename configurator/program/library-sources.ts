import { posix } from 'node:path';
import ts from 'typescript';
import type { FileSystem } from '../files/file-system.js';

/** The source entry files of libraries that `ng-packagr` builds, by package name. @param roots their folders */
export function findLibrarySources(files: FileSystem, roots: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const root of roots) {
    const folder = posix.join('/', root);
    const name = readString(readJson(files, posix.join(folder, 'package.json')), 'name');
    const library = readProperty(readJson(files, posix.join(folder, 'ng-package.json')), 'lib');
    const entry = posix.join(folder, readString(library, 'entryFile') ?? 'src/public-api.ts');
    if (name !== undefined && files.fileExists(entry)) {
      sources.set(name, entry);
    }
  }

  return sources;
}

function readJson(files: FileSystem, path: string): unknown {
  const text = files.readFile(path);

  return text === undefined ? undefined : ts.parseConfigFileTextToJson(path, text).config;
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function readString(value: unknown, name: string): string | undefined {
  const property = readProperty(value, name);

  return typeof property === 'string' ? property : undefined;
}
