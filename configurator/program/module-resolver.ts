import { posix } from 'node:path';
import ts from 'typescript';
import type { FileSystem } from '../files/file-system.js';

/** Finds the workspace file behind an import; undefined for a package, and for what does not exist. */
export type ModuleResolver = (specifier: string, from: string) => string | undefined;

/**
 * Resolves as the compiler does, to source files of the workspace alone: a library whose path mapping leads to its
 * built declarations (as `ng generate library` writes it) is read from its source.
 *
 * @param libraries source entry files of the workspace's libraries, by package name
 */
export function createModuleResolver(
  files: FileSystem,
  options: ts.CompilerOptions,
  libraries: ReadonlyMap<string, string>,
): ModuleResolver {
  const host: ts.ModuleResolutionHost = {
    fileExists: (path) => files.fileExists(path),
    readFile: (path) => files.readFile(path),
    directoryExists: () => true,
    useCaseSensitiveFileNames: true,
  };
  const cache = ts.createModuleResolutionCache('/', (path) => path, options);

  return (specifier, from) => {
    const library = libraries.get(specifier);
    if (library !== undefined) {
      return library;
    }
    // A package has no source to read, unless it is a package of the workspace itself.
    const isLocal =
      specifier.startsWith('.') ||
      options.baseUrl !== undefined ||
      '*' in (options.paths ?? {}) ||
      isMapped(specifier, options);
    if (!isLocal && !isLinked(files, specifier)) {
      return undefined;
    }
    const path = ts.resolveModuleName(specifier, from, options, host, cache).resolvedModule?.resolvedFileName;

    return path !== undefined && isSource(path) ? path : undefined;
  };
}

/** Whether the `paths` of the tsconfig name a specifier; a pattern for everything does not. */
export function isMapped(specifier: string, { paths }: ts.CompilerOptions): boolean {
  return Object.keys(paths ?? {}).some((pattern) => {
    const star = pattern.indexOf('*');

    return star === -1
      ? pattern === specifier
      : star > 0 &&
          specifier.startsWith(pattern.slice(0, star)) &&
          specifier.endsWith(pattern.slice(star + 1));
  });
}

/** A package that is linked from the workspace has its TypeScript in it: npm, pnpm and Yarn workspaces do so. */
function isLinked(files: FileSystem, specifier: string): boolean {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const folder = posix.join('/node_modules', name);

  return ['src/index.ts', 'src/public-api.ts', 'index.ts'].some((file) =>
    files.fileExists(posix.join(folder, file)),
  );
}

function isSource(path: string): boolean {
  return !/\.d\.[cm]?ts$/.test(path) && !path.endsWith('.json');
}
