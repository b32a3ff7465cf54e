import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedLocale } from '../render/render-locale.js';
import { writeFileAtomically } from '../write-file.js';

const FILE = 'prerendered-routes.json';

export interface PrerenderedPage {
  /** Decoded URL path with the base href. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** The pages that were written. */
export function* listPrerenderedPages(rendered: readonly RenderedLocale[]): Generator<PrerenderedPage> {
  for (const { plan, failed } of rendered) {
    for (const [index, { path, metadata }] of plan.pages.entries()) {
      if (!failed.has(index)) yield { path, headers: plan.metadata[metadata]?.headers };
    }
  }
}

/** Writes `prerendered-routes.json`, which hosting platforms read, in the format and order of `@angular/build`. */
export async function writePrerenderedRoutes(base: string, pages: Iterable<PrerenderedPage>): Promise<void> {
  const sorted = Array.from(pages).sort((a, b) => (a.path < b.path ? -1 : 1));
  const routes = Object.fromEntries(sorted.map(({ path, headers }) => [path, { headers }]));
  await writeFileAtomically(join(base, FILE), JSON.stringify({ routes }, null, 2));
}

/** The pages of the build that is in the output folder; none when there is none. */
export async function readPrerenderedPages(base: string): Promise<string[]> {
  const text = await readFile(join(base, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  try {
    const { routes } = JSON.parse(text) as { routes?: object };

    return Object.keys(routes ?? {});
  } catch {
    // Not a file that we or Angular wrote.
    return [];
  }
}
