import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeBuildTarget, createStockApp, repository } from './stock-app.mjs';

/**
 * Writes a content application: `ng new --ssr` with hydration, a start page and the lazy route `article/:id`, whose
 * server route is prerendered for the ids 1 to `pages`. A page is about 9 kB of HTML: twelve paragraphs of prose
 * that depend on nothing but the id. `server.ts` is the one of `ng new`.
 *
 * @param {string} directory Absolute path inside this repository; replaced.
 * @param {{ pages: number, builder: string, cache?: boolean }} options `cache`: with Angular's disk cache, default `false`.
 */
export function createContentApp(directory, { pages, builder, cache }) {
  createStockApp(directory, { cache });
  rmSync(join(directory, 'src/app'), { recursive: true });
  cpSync(join(repository, 'bench/fixtures/content-app'), directory, { recursive: true });
  writeFileSync(join(directory, 'src/app/article-count.ts'), `export const ARTICLE_COUNT = ${pages};\n`);
  changeBuildTarget(directory, { builder, options: { outputPath: 'dist' } });
}
