import { posix } from 'node:path';
import type { Rule } from '@angular-devkit/schematics';
import { JSONFile } from '@schematics/angular/utility/json-file';
import type { Application } from '../utility/application.js';
import { findServerEntry } from './server-entry/index.js';

/** Has the server program compiled, with the types of Node.js. */
export function extendTsConfig(application: Application): Rule {
  return (tree) => {
    const { tsConfig } = application;
    if (tsConfig === undefined || !tree.exists(tsConfig)) {
      return;
    }

    const json = new JSONFile(tree, tsConfig);
    addTo(json, ['compilerOptions', 'types'], 'node');
    if (!readList(json, ['include']).includes('src/**/*.ts')) {
      addTo(json, ['files'], posix.relative(posix.dirname(tsConfig), findServerEntry(application)));
    }
  };
}

function addTo(json: JSONFile, path: string[], value: string): void {
  const list = readList(json, path);
  if (!list.includes(value)) {
    json.modify(path, [...list, value]);
  }
}

function readList(json: JSONFile, path: string[]): string[] {
  const value = json.get(path);

  return Array.isArray(value) ? value.map(String) : [];
}
