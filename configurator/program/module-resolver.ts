import { posix } from 'node:path';
import ts from 'typescript';
import type { FileSystem } from '../files/file-system.js';

/** What an import leads to. */
export interface Resolution {
  /** The workspace file with its source; undefined for a package, for other files, and for what does not exist. */
  readonly source: string | undefined;
  /** It is relative or mapped by the tsconfig, and there is no file of any kind. */
  readonly isMissing: boolean;
}

export type ModuleResolver = (specifier: string, from: string) => Resolution;

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
      return { source: library, isMissing: false };
    }
    const isOwn = specifier.startsWith('.') || isMapped(specifier, options);
    // A package has no source to read, unless it is a package of the workspace itself.
    if (!isOwn && !mapsEverything(options) && !isLinked(files, specifier)) {
      return { source: undefined, isMissing: false };
    }
    const path = ts.resolveModuleName(specifier, from, options, host, cache).resolvedModule?.resolvedFileName;
    const isFile = path !== undefined || files.fileExists(posix.resolve(posix.dirname(from), specifier));

    return { source: path !== undefined && isSource(path) ? path : undefined, isMissing: isOwn && !isFile };
  };
}

/** With a baseUrl, or a pattern for everything, any name may be a folder of the workspace. */
function mapsEverything({ baseUrl, paths }: ts.CompilerOptions): boolean {
  return baseUrl !== undefined || '*' in (paths ?? {});
}

/** Whether the `paths` of the tsconfig name a specifier; a pattern for everything does not. */
function isMapped(specifier: string, { paths }: ts.CompilerOptions): boolean {
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
