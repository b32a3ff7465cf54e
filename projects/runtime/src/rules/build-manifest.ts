/**
 * What the builder tells the server about one build: `ngx-hybrid.json`, written beside `server.mjs`.
 * It grows with the number of routes and assets, never with the number of pages.
 */
export interface BuildManifest {
  /** Layout version of this file. A server refuses a version it does not know. */
  readonly version: 1;
  /** Path the application is served under, with a slash at both ends: `/` or `/shop/` (the build's `baseHref`). */
  readonly basePath: string;
  /** `security.allowedHosts` of `angular.json`: host names without port, `*.example.com` or `*`. */
  readonly allowedHosts: readonly string[];
  /** Folder of the browser files, relative to the folder of the manifest, for example `../browser`. */
  readonly browserDirectory: string;
  /** Every file of the browser folder that is not a page, by its path in there (`/` as separator, not encoded). */
  readonly assets: Readonly<Record<string, AssetEntry>>;
  /** Patterns of the application's routes; the order does not matter. */
  readonly routes: readonly RouteRule[];
  /** Prerendered pages that answer with a redirect, by URL path (decoded, with the base path): `{ "/old": "/new" }`. */
  readonly redirects: Readonly<Record<string, string>>;
}

export interface AssetEntry {
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  /** The name contains a hash of the content, so a browser may keep the file for good. */
  readonly immutable: boolean;
}

export type RouteMode = 'prerender' | 'server' | 'client';

/** `PrerenderFallback` of `@angular/ssr`, in words. */
export type RouteFallback = 'server' | 'client' | 'none';

/** One route of the application as Angular's route tree has it. */
export interface RouteRule {
  /** Decoded URL path with the base path; `*` stands for one segment, a final `**` for any number: `/post/*`. */
  readonly path: string;
  readonly mode: RouteMode;
  /** What happens to a path of a parameterised prerendered route that has no page. */
  readonly fallback?: RouteFallback;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly redirectTo?: string;
}

/** Name of the manifest file in the server folder. */
export const BUILD_MANIFEST_FILE = 'ngx-hybrid.json';
