import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

/** Parses the TypeScript files of a tree and finds the files that they import, as the compiler would. */
export class SourceFiles {
  readonly #tree: Tree;
  readonly #options: ts.CompilerOptions;
  readonly #parsed = new Map<string, ts.SourceFile>();
  readonly #host: ts.ModuleResolutionHost;

  /** @param tsConfig path of the tsconfig.json whose `paths` apply; without one, relative imports alone are found. */
  constructor(tree: Tree, tsConfig?: string) {
    this.#tree = tree;
    this.#host = {
      fileExists: (path) => tree.exists(path),
      readFile: (path) => (tree.exists(path) ? tree.readText(path) : undefined),
      directoryExists: () => true,
      useCaseSensitiveFileNames: true,
    };
    this.#options = {
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.Preserve,
      allowImportingTsExtensions: true,
      ...readPathMapping(this.#host, tsConfig),
    };
  }

  /** The syntax tree of a file, with parents set; undefined when there is no such file. */
  read(path: string): ts.SourceFile | undefined {
    const absolute = posix.join('/', path);
    const known = this.#parsed.get(absolute);
    if (known || !this.#tree.exists(absolute)) {
      return known;
    }

    const text = this.#tree.readText(absolute);
    const file = ts.createSourceFile(absolute, text, ts.ScriptTarget.Latest, true);
    this.#parsed.set(absolute, file);

    return file;
  }

  /** The workspace file behind an import; undefined for a package, and for what does not exist. */
  resolve(specifier: string, from: ts.SourceFile): ts.SourceFile | undefined {
    if (!specifier.startsWith('.') && !this.#options.paths && this.#options.baseUrl === undefined) {
      return undefined;
    }

    const { resolvedModule } = ts.resolveModuleName(specifier, from.fileName, this.#options, this.#host);
    const path = resolvedModule?.resolvedFileName;

    return path === undefined || path.includes('/node_modules/') ? undefined : this.read(path);
  }

  /** The workspace files that a file imports, exports from, or loads on demand, in their order. */
  listImports(file: ts.SourceFile): ts.SourceFile[] {
    return ts
      .preProcessFile(file.text, true, true)
      .importedFiles.map(({ fileName }) => this.resolve(fileName, file))
      .filter((imported) => imported !== undefined);
  }
}

/** `file:line` of a node, as editors and terminals link it. */
export function describePlace(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());

  return `${file.fileName.replace(/^\//, '')}:${line + 1}`;
}

function readPathMapping(host: ts.ModuleResolutionHost, tsConfig: string | undefined): ts.CompilerOptions {
  const path = tsConfig === undefined ? undefined : posix.join('/', tsConfig);
  const text = path === undefined ? undefined : host.readFile(path);
  if (path === undefined || text === undefined) {
    return {};
  }

  const parseHost: ts.ParseConfigHost = {
    fileExists: (name) => host.fileExists(name),
    readFile: (name) => host.readFile(name),
    readDirectory: () => [],
    useCaseSensitiveFileNames: true,
  };
  const { options } = ts.parseJsonSourceFileConfigFileContent(
    ts.parseJsonText(path, text),
    parseHost,
    posix.dirname(path),
  );

  return {
    ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
    ...(options.paths && { paths: options.paths, pathsBasePath: options['pathsBasePath'] }),
  };
}
