// What a build left in dist/, and whether two builds left the same pages.
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { normalisePage } from '../../e2e/parity/differences.mjs';

const SAMPLE_SIZE = 200;

/**
 * Sum of the sizes of all files in a folder, in bytes.
 *
 * @param {string} directory
 */
export function measureFolder(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/**
 * The prerendered pages of a build, sorted: paths of their files relative to dist/browser.
 *
 * @param {string} dist
 */
export function listPages(dist) {
  return globSync('**/index.html', { cwd: join(dist, 'browser') }).sort();
}

/**
 * Checks that two builds have the same pages: their number, their paths, and the bytes of a sample that is spread
 * evenly over all pages, save for the differences of the parity test.
 *
 * @param {{ expected: string, actual: string, articles: number }} builds Two dist/ folders, and how many articles each
 *   must contain (there is a start page besides).
 * @throws {Error} Naming the first differences.
 */
export function comparePages({ expected, actual, articles }) {
  const pages = listPages(expected);
  const others = new Set(listPages(actual));
  const missing = pages.filter((page) => !others.has(page));
  if (pages.length !== articles + 1 || others.size !== pages.length || missing.length > 0) {
    throw new Error(
      `The builds do not have the same pages: ${articles + 1} were asked for, ${pages.length} are in ${expected} and ` +
        `${others.size} in ${actual}. Missing there: ${missing.slice(0, 5).join(', ') || 'none'}.`,
    );
  }
  const step = Math.max(1, Math.floor(pages.length / SAMPLE_SIZE));
  const different = pages
    .filter((_, index) => index % step === 0)
    .filter((page) => readPage(expected, page) !== readPage(actual, page));
  if (different.length > 0) {
    throw new Error(`Pages of ${expected} and ${actual} differ: ${different.slice(0, 5).join(', ')}.`);
  }
}

/**
 * @param {string} dist
 * @param {string} page
 */
function readPage(dist, page) {
  return normalisePage(readFileSync(join(dist, 'browser', page)));
}
