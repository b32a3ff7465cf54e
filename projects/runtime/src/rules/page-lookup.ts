import { resolve } from 'node:path';
import type { BuildManifest, RouteRule } from './build-manifest.js';
import { toLocalLocation } from './local-redirect.js';
import { resolvePageFile, trimPagePath, withoutBasePath } from './page-path.js';
import type { RequestTarget } from './request-target.js';
import { RouteTable } from './route-table.js';

/** What the build left for a path. `file` may not exist: a parameterised route matches more paths than it has pages. */
export type PrerenderedAnswer =
  | { readonly kind: 'page'; readonly file: string; readonly rule: RouteRule }
  | { readonly kind: 'redirect'; readonly location: string; readonly rule: RouteRule | undefined };

/** The tables of one build by which a request finds its route and its prerendered page. No file is touched. */
export class PageLookup {
  /** Absolute path of the browser folder. */
  readonly browserDirectory: string;
  readonly #basePath: string;
  readonly #routes: RouteTable;
  readonly #redirects = new Map<string, string>();

  /** @param serverDirectory absolute path of the folder that holds the manifest. */
  constructor(manifest: BuildManifest, serverDirectory: string) {
    this.browserDirectory = resolve(serverDirectory, manifest.browserDirectory);
    this.#basePath = manifest.basePath;
    this.#routes = new RouteTable(manifest.routes);
    for (const [path, target] of Object.entries(manifest.redirects)) {
      const location = toLocalLocation(target);
      if (location !== undefined) {
        this.#redirects.set(trimPagePath(path), location);
      }
    }
  }

  /** The rule of a path; a final `/index.html` and matrix parameters do not count, as in Angular's `ServerRouter`. */
  findRule(target: RequestTarget): RouteRule | undefined {
    return this.#routes.match(trimPagePath(target.routePath));
  }

  /** The page file or redirect that the build may have left for a path. */
  findAnswer(target: RequestTarget): PrerenderedAnswer | undefined {
    const rule = this.findRule(target);
    const path = trimPagePath(target.path);
    const location = this.#redirects.get(path);
    if (location !== undefined) {
      return { kind: 'redirect', location, rule };
    }
    if (rule?.mode !== 'prerender' || rule.redirectTo !== undefined) {
      return undefined;
    }

    const pagePath = withoutBasePath(path, this.#basePath);
    const file = pagePath === undefined ? undefined : resolvePageFile(this.browserDirectory, pagePath);

    return file === undefined ? undefined : { kind: 'page', file, rule };
  }
}
