import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import { readCompilerOptions } from '../../configurator/program/compiler-options.js';
import { createModuleResolver, type ModuleResolver } from '../../configurator/program/module-resolver.js';
import { createTreeFileSystem } from './tree-file-system.js';

/** Parses the TypeScript files of a tree and finds the files that they import, as the compiler would. */
export class SourceFiles {
  readonly #tree: Tree;
  readonly #parsed = new Map<string, ts.SourceFile>();
  readonly #resolve: ModuleResolver;

  /** @param tsConfig path of the tsconfig.json whose `paths` apply; without one, relative imports alone are found. */
  constructor(tree: Tree, tsConfig?: string) {
    const files = createTreeFileSystem(tree);
    this.#tree = tree;
    this.#resolve = createModuleResolver(
      files,
      readCompilerOptions(files, tsConfig),
      new Map<string, string>(),
    );
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
    const { source } = this.#resolve(specifier, from.fileName);

    return source === undefined ? undefined : this.read(source);
  }

  /** The workspace files that a file imports, exports from, or loads on demand, in their order. */
  listImports(file: ts.SourceFile): ts.SourceFile[] {
    return ts
      .preProcessFile(file.text, true, true)
      .importedFiles.map(({ fileName }) => this.resolve(fileName, file))
      .filter((imported) => imported !== undefined);
  }
}
