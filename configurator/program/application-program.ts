import { dirname, posix } from 'node:path';
import ts from 'typescript';
import type { FileSystem } from '../files/file-system.js';
import { readCompilerOptions } from './compiler-options.js';
import { replaceFile, type FileReplacements } from './file-replacements.js';
import { findLibrarySources } from './library-sources.js';
import { createModuleResolver, type ModuleResolver } from './module-resolver.js';

/** The files that an application is read from; paths are relative to the workspace. */
export interface ApplicationFiles {
  /** Entry points: main.ts and, where the application is rendered on a server, main.server.ts. */
  readonly entries: readonly string[];
  readonly tsConfig: string | undefined;
  /** Folders of the workspace's libraries. */
  readonly libraries: readonly string[];
  /** `fileReplacements` of the build target and its default configuration; none when left out. */
  readonly replacements?: FileReplacements;
}

/** An application as TypeScript sees it: every file that its entry points lead to, lazy ones included. */
export class ApplicationProgram {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly #files: FileSystem;
  readonly #resolve: ModuleResolver;

  constructor(files: FileSystem, { entries, tsConfig, libraries, replacements = {} }: ApplicationFiles) {
    this.#files = files;
    const options = readCompilerOptions(files, tsConfig);
    const resolve = createModuleResolver(files, options, findLibrarySources(files, libraries));
    this.#resolve = (specifier, from) => {
      const { source, isMissing } = resolve(specifier, from);

      return { source: source === undefined ? source : replaceFile(source, replacements), isMissing };
    };
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

  /** The text of any file of the workspace, such as a template; undefined when there is no such file. */
  readText(path: string): string | undefined {
    return this.#files.readFile(posix.join('/', path));
  }

  /** The workspace file behind an import; undefined for a package, and for what does not exist. */
  resolve(specifier: string, from: ts.SourceFile): ts.SourceFile | undefined {
    const { source: path } = this.#resolve(specifier, from.fileName);

    return path === undefined ? undefined : this.program.getSourceFile(path);
  }

  /** Whether an import, relative or mapped by the tsconfig, leads to no file at all. */
  isMissing(specifier: string, from: ts.SourceFile): boolean {
    return this.#resolve(specifier, from.fileName).isMissing;
  }

  /** The files of the workspace that a file imports, exports from, or loads on demand, in their order. */
  listImports(file: ts.SourceFile): ts.SourceFile[] {
    return ts
      .preProcessFile(file.text, true, true)
      .importedFiles.map(({ fileName }) => this.resolve(fileName, file))
      .filter((imported) => imported !== undefined);
  }

  /** The files that a file imports or exports from, without those that it loads on demand. */
  listStaticImports(file: ts.SourceFile): ts.SourceFile[] {
    return file.statements.flatMap((statement) => {
      const specifier =
        ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
          ? statement.moduleSpecifier
          : undefined;
      const imported =
        specifier && ts.isStringLiteralLike(specifier) ? this.resolve(specifier.text, file) : undefined;

      return imported ? [imported] : [];
    });
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

/** TypeScript's own library, which no application changes: parsed once for all programs. */
const languageFiles = new Map<string, ts.SourceFile>();

function createHost(
  files: FileSystem,
  options: ts.CompilerOptions,
  resolve: ModuleResolver,
): ts.CompilerHost {
  const libraryFolder = dirname(ts.getDefaultLibFilePath(options));
  const readFile = (path: string): string | undefined =>
    path.startsWith(libraryFolder) ? ts.sys.readFile(path) : files.readFile(path);

  return {
    fileExists: (path) => (path.startsWith(libraryFolder) ? ts.sys.fileExists(path) : files.fileExists(path)),
    readFile,
    getSourceFile: (path, languageVersion) => {
      const known = languageFiles.get(path);
      const text = known ? undefined : readFile(path);
      const file = text === undefined ? known : parse(path, text, languageVersion);
      if (file && path.startsWith(libraryFolder)) {
        languageFiles.set(path, file);
      }

      return file;
    },
    getDefaultLibFileName: (from) => ts.getDefaultLibFilePath(from),
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => ({ resolvedModule: describeModule(resolve(text, from).source) })),
  };
}

/** An empty file for code so deeply nested that TypeScript exhausts the stack. */
function parse(
  path: string,
  text: string,
  languageVersion: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile {
  try {
    return ts.createSourceFile(path, text, languageVersion, true);
  } catch (error) {
    if (error instanceof RangeError) {
      return ts.createSourceFile(path, '', languageVersion, true);
    }
    throw error;
  }
}

function describeModule(path: string | undefined): ts.ResolvedModuleFull | undefined {
  return path === undefined
    ? undefined
    : { resolvedFileName: path, extension: posix.extname(path), isExternalLibraryImport: false };
}
