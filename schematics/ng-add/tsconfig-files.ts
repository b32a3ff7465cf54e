import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

/**
 * Reads a tsconfig with what it extends.
 *
 * @param candidates paths of the files to look for: `fileNames` of the result has those that the tsconfig covers
 */
export function readTsConfig(
  tree: Tree,
  { path, candidates }: { readonly path: string; readonly candidates: readonly string[] },
): ts.ParsedCommandLine {
  const absolute = posix.join('/', path);
  const host: ts.ParseConfigHost = {
    fileExists: (name) => tree.exists(name),
    readFile: (name) => (tree.exists(name) ? tree.readText(name) : undefined),
    readDirectory: (...[folder, , excludes, includes]) =>
      candidates
        .map((candidate) => posix.join('/', candidate))
        .filter((file) => matchAny(folder, includes, file) && !matchAny(folder, excludes ?? [], file)),
    useCaseSensitiveFileNames: true,
  };

  return ts.parseJsonSourceFileConfigFileContent(
    ts.parseJsonText(absolute, tree.readText(absolute)),
    host,
    posix.dirname(absolute),
  );
}

function matchAny(folder: string, patterns: readonly string[], file: string): boolean {
  return patterns.some((pattern) => compilePattern(posix.resolve(folder, pattern)).test(file));
}

/** `*`, `?` and `**` as the reference of tsconfig.json has them; a pattern without a file name means all files below. */
function compilePattern(pattern: string): RegExp {
  const last = posix.basename(pattern);
  const full = last === '**' || !/[.*?]/.test(last) ? posix.join(pattern, '*') : pattern;
  const isFolder = full !== pattern;
  const source = full
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
    .replaceAll('\0', '(?:.*/)?');

  return new RegExp(`^${isFolder ? source.replace(/\[\^\/\]\*$/, '.*') : source}$`);
}
