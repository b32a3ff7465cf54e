import { dirname, posix } from 'node:path';
import ts from 'typescript';
import type { FileSystem } from '../files/file-system.js';
import { readCompilerOptions } from './compiler-options.js';
import { findLibrarySources } from './library-sources.js';
import { createModuleResolver, type ModuleResolver } from './module-resolver.js';

/** The files that an application is read from; paths are relative to the workspace. */
export interface ApplicationFiles {
  /** Entry points: main.ts and, where the application is rendered on a server, main.server.ts. */
  readonly entries: readonly string[];
  readonly tsConfig: string | undefined;
  /** Folders of the workspace's libraries. */
  readonly libraries: readonly string[];
}

/** An application as TypeScript sees it: every file that its entry points lead to, lazy ones included. */
export class ApplicationProgram {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly #resolve: ModuleResolver;

  constructor(files: FileSystem, { entries, tsConfig, libraries }: ApplicationFiles) {
    const options = readCompilerOptions(files, tsConfig);
    this.#resolve = createModuleResolver(files, options, findLibrarySources(files, libraries));
    this.program = ts.createProgram({
      rootNames: entries.map((path) => posix.join('/', path)).filter((path) => files.fileExists(path)),
      options,
      host: createHost(files, options, this.#resolve),
    });
    this.checker = this.program.getTypeChecker();
  }

  /** The syntax tree of a file of the program; undefined when nothing imports it. */
  read(path: string): ts.SourceFile | undefined {
    return this.program.getSourceFile(posix.join('/', path));
  }

  /** The workspace file behind an import; undefined for a package, and for what does not exist. */
  resolve(specifier: string, from: ts.SourceFile): ts.SourceFile | undefined {
    const path = this.#resolve(specifier, from.fileName);

    return path === undefined ? undefined : this.program.getSourceFile(path);
  }

  /** Files of the workspace, without TypeScript's own library. */
  listFiles(): ts.SourceFile[] {
    return this.program
      .getSourceFiles()
      .filter((file) => !this.program.isSourceFileDefaultLibrary(file) && !file.isDeclarationFile);
  }

  /** The first error of each file that does not parse. */
  listSyntaxErrors(): ts.DiagnosticWithLocation[] {
    return this.listFiles().flatMap((file) => this.program.getSyntacticDiagnostics(file).slice(0, 1));
  }
}

function createHost(files: FileSystem, options: ts.CompilerOptions, resolve: ModuleResolver): ts.CompilerHost {
  const libraryFolder = dirname(ts.getDefaultLibFilePath(options));
  const readFile = (path: string): string | undefined =>
    path.startsWith(libraryFolder) ? ts.sys.readFile(path) : files.readFile(path);

  return {
    fileExists: (path) => (path.startsWith(libraryFolder) ? ts.sys.fileExists(path) : files.fileExists(path)),
    readFile,
    getSourceFile: (path, languageVersion) => {
      const text = readFile(path);

      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true);
    },
    getDefaultLibFileName: (from) => ts.getDefaultLibFilePath(from),
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => ({ resolvedModule: describeModule(resolve(text, from)) })),
  };
}

function describeModule(path: string | undefined): ts.ResolvedModuleFull | undefined {
  return path === undefined
    ? undefined
    : { resolvedFileName: path, extension: posix.extname(path), isExternalLibraryImport: false };
}
