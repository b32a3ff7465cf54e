import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the schematic needs of a workspace's prettier, 2 or 3. */
interface Prettier {
  resolveConfig(path: string, options: { editorconfig: boolean }): Promise<object | null> | object | null;
  getFileInfo(path: string, options: { ignorePath: string }): Promise<{ ignored: boolean }>;
  check(text: string, options: object): Promise<boolean> | boolean;
  format(text: string, options: object): Promise<string> | string;
}

/** Formats a file as the workspace's own prettier would. */
export interface Formatter {
  check(text: string): Promise<boolean>;
  format(text: string): Promise<string>;
}

/**
 * The prettier of a workspace, with its configuration for one file; undefined when none is installed, or the workspace
 * ignores that file or configures what cannot be loaded: the file is then laid out without it, rather than not written.
 *
 * @param root folder of the workspace on disk
 * @param path of the file, relative to it
 */
export async function findPrettier(root: string, path: string): Promise<Formatter | undefined> {
  const file = join(root, path);
  try {
    const prettier: unknown = createRequire(join(root, 'package.json'))('prettier');
    if (!isPrettier(prettier)) {
      return undefined;
    }
    const { ignored } = await prettier.getFileInfo(file, { ignorePath: join(root, '.prettierignore') });
    if (ignored) {
      return undefined;
    }
    const options = { ...(await prettier.resolveConfig(file, { editorconfig: true })), filepath: file };

    return {
      check: (text) => attempt(() => prettier.check(text, options), false),
      format: (text) => attempt(() => prettier.format(text, options), text),
    };
  } catch {
    return undefined;
  }
}

/** An older prettier may not know the syntax of a file, which is no reason not to write it. */
async function attempt<Result>(run: () => Promise<Result> | Result, otherwise: Result): Promise<Result> {
  try {
    return await run();
  } catch {
    return otherwise;
  }
}

function isPrettier(value: unknown): value is Prettier {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['resolveConfig', 'getFileInfo', 'check', 'format'].every(
      (name) => typeof Reflect.get(value, name) === 'function',
    )
  );
}
