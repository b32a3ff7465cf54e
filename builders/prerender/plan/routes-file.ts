import { readFile } from 'node:fs/promises';
import { HybridError } from '../../../errors/index.js';

/**
 * Reads `prerender.routesFile`: one path a line, with or without a leading slash, relative to the base href.
 * A page that is named twice is one page. Throws NGXH2007 when the file cannot be read.
 */
export async function readRoutesFile(file: string, basePath: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new HybridError('NGXH2007', { file, cause: String(error) }, { cause: error });
  });

  const paths = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => normalizePath(`${basePath}${line}`));

  return [...new Set(paths)];
}

/** One slash between segments and none at the end, as the paths of Angular's route tree. */
function normalizePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}
