import { join } from 'node:path';
import { writeFileAtomically } from '../write-file.js';

export interface PrerenderedPage {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** Writes `prerendered-routes.json`, which hosting platforms read, in the format of `@angular/build`. */
export async function writePrerenderedRoutes(base: string, pages: Iterable<PrerenderedPage>): Promise<void> {
  const sorted = Array.from(pages).sort((a, b) => (a.path < b.path ? -1 : 1));
  const routes = Object.fromEntries(sorted.map(({ path, headers }) => [path, { headers }]));
  await writeFileAtomically(join(base, 'prerendered-routes.json'), JSON.stringify({ routes }, null, 2));
}
