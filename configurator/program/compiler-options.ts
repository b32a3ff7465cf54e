import { posix } from 'node:path';
import ts from 'typescript';
import type { FileSystem } from '../files/file-system.js';

/**
 * Compiler options for reading an application: those of its tsconfig, of which only types for checking matter less than
 * module resolution. Only the language's own library is loaded: browser globals stay unknown names, which tells them
 * from the application's own, and the types of packages play no part.
 *
 * @param tsConfig path of the application's tsconfig; without one, relative imports alone are found
 */
export function readCompilerOptions(files: FileSystem, tsConfig: string | undefined): ts.CompilerOptions {
  return {
    ...readConfigured(files, tsConfig),
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
}

function readConfigured(files: FileSystem, tsConfig: string | undefined): ts.CompilerOptions {
  const path = tsConfig === undefined ? undefined : posix.join('/', tsConfig);
  const text = path === undefined ? undefined : files.readFile(path);
  if (path === undefined || text === undefined) {
    return {};
  }

  const { options } = ts.parseJsonSourceFileConfigFileContent(
    ts.parseJsonText(path, text),
    {
      fileExists: (name) => files.fileExists(name),
      readFile: (name) => files.readFile(name),
      // The program begins at the entry points, whatever the tsconfig includes.
      readDirectory: () => [],
      useCaseSensitiveFileNames: true,
    },
    posix.dirname(path),
  );

  return {
    ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
    ...(options.paths && { paths: options.paths, pathsBasePath: options['pathsBasePath'] }),
    ...(options.preserveSymlinks !== undefined && { preserveSymlinks: options.preserveSymlinks }),
    ...(options.allowJs !== undefined && { allowJs: options.allowJs }),
  };
}
