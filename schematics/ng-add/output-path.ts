import { posix } from 'node:path';
import { isJsonObject, type JsonValue } from '@angular-devkit/core';
import type { Application, BuildOptions } from '../utility/application.js';

/** With this one, the server is `dist/server/server.mjs`. */
const OUTPUT_PATH = 'dist';

/**
 * The option `outputPath` to build with: `dist` in a workspace with nothing but this application, when the path is
 * Angular's default `dist/<project>`; otherwise the one that is there. Other projects have folders of their own in
 * `dist`, which a build of this application would remove.
 */
export function chooseOutputPath(
  { name, isAlone }: Application,
  outputPath: JsonValue | undefined,
): JsonValue | undefined {
  const path = withBrowserFolder(outputPath);
  const isDefault = posix.join(readBase(name, path)) === posix.join('dist', name);
  if (!isAlone || !isDefault) {
    return withBase(path, posix.join('dist', name));
  }
  if (path === undefined || !isJsonObject(path) || Object.keys(path).length === 1) {
    return OUTPUT_PATH;
  }

  return { ...path, base: OUTPUT_PATH };
}

/** The option as the build of a configuration takes it. */
export function readOutputPath(
  { defaultConfiguration, configurations }: Application,
  options: BuildOptions,
): JsonValue | undefined {
  const own = configurations.get(defaultConfiguration ?? '')?.['outputPath'];

  return own === undefined ? options['outputPath'] : withBrowserFolder(own);
}

/** The folder of the server program, relative to the workspace: `dist/server`. */
export function findServerFolder(name: string, outputPath: JsonValue | undefined): string {
  const folder =
    outputPath !== undefined && isJsonObject(outputPath) && typeof outputPath['server'] === 'string'
      ? outputPath['server']
      : 'server';

  return posix.join(readBase(name, outputPath), folder);
}

function readBase(name: string, outputPath: JsonValue | undefined): string {
  const base = outputPath !== undefined && isJsonObject(outputPath) ? outputPath['base'] : outputPath;

  return typeof base === 'string' ? base : posix.join('dist', name);
}

/** Angular refuses an object without `base`. */
function withBase(outputPath: JsonValue | undefined, base: string): JsonValue | undefined {
  return outputPath !== undefined && isJsonObject(outputPath) && outputPath['base'] === undefined
    ? { base, ...outputPath }
    : outputPath;
}

/** Applications without a server may put the browser files into the base itself; with one, the server lies there. */
export function withBrowserFolder(outputPath: JsonValue | undefined): JsonValue | undefined {
  if (outputPath === undefined || !isJsonObject(outputPath) || outputPath['browser'] !== '') {
    return outputPath;
  }
  const { browser, ...others } = outputPath;

  return others;
}
