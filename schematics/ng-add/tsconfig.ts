import { posix } from 'node:path';
import type { Rule } from '@angular-devkit/schematics';
import { JSONFile } from '@schematics/angular/utility/json-file';
import type ts from 'typescript';
import type { Application } from '../utility/application.js';
import { refuse } from '../utility/refusal.js';
import { findServerEntry } from './server-entry/index.js';
import { findMainServer } from './server-files/index.js';
import { readTsConfig } from './tsconfig-files.js';

/**
 * Has the server's programs compiled, with the types of Node.js, by each tsconfig that the build target names.
 *
 * @throws NGXH1064 for a tsconfig that is not there
 */
export function extendTsConfig(application: Application): Rule {
  return (tree) => {
    const { name, options, configurations } = application;
    const named = [options, ...configurations.values()].map(({ tsConfig }) => tsConfig);
    for (const path of new Set(named.filter((tsConfig) => typeof tsConfig === 'string'))) {
      if (!tree.exists(path)) {
        throw refuse('NGXH1064', { project: name, file: path });
      }
      const programs = [findMainServer(application), findServerEntry(application)];
      const config = readTsConfig(tree, { path, candidates: programs });
      const json = new JSONFile(tree, path);
      addTypes(json, config);
      addFiles(json, config, { from: path, files: programs });
    }
  };
}

/** The types of Node.js, unless all types are there. */
function addTypes(json: JSONFile, { options }: ts.ParsedCommandLine): void {
  const types = options.types ?? [];
  if (!types.includes('node') && !types.includes('*')) {
    json.modify(['compilerOptions', 'types'], [...types, 'node']);
  }
}

/** Adds to `files` what neither that nor `include` covers, also where both come from another tsconfig. */
function addFiles(
  json: JSONFile,
  { raw, fileNames }: ts.ParsedCommandLine,
  { from, files }: { readonly from: string; readonly files: readonly string[] },
): void {
  const missing = files.filter((file) => !fileNames.includes(posix.join('/', file)));
  if (missing.length === 0) {
    return;
  }

  const listed = readList(raw, 'files');
  // With `files`, TypeScript does not look for others by itself any more.
  if (!listed && !readList(raw, 'include')) {
    json.modify(['include'], ['**/*']);
  }
  json.modify(
    ['files'],
    [...(listed ?? []), ...missing.map((file) => posix.relative(posix.dirname(from), file))],
  );
}

function readList(raw: unknown, name: string): string[] | undefined {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, name) : undefined;

  return Array.isArray(value) ? value.map((file) => posix.normalize(String(file))) : undefined;
}
