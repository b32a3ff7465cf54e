/**
 * With angular-private-routes.ts, the one place at build time that rests on what Angular does not document. It holds for Angular 22.2
 * (angular-private.spec.ts names the versions and looks at the installed one).
 *
 * Sources: `@angular/build` src/builders/application/options.ts, src/utils/server-rendering/*,
 * `@angular/ssr` src/routes/ng-routes.ts, src/routes/route-tree.ts, src/app.ts, src/manifest.ts.
 */
import type { ApplicationBuilderOptions } from '@angular/build';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wrapServerRoutes, type BootableManifest, type WrapParams } from './angular-private-routes.js';

/** `RenderMode` of `@angular/ssr` by its numbers; CommonJS cannot import the enum without loading Angular. */
export const RENDER_MODE = { server: 0, client: 1, prerender: 2 } as const;
export type AngularRenderMode = (typeof RENDER_MODE)[keyof typeof RENDER_MODE];

/** What Angular's route tree holds for a route, and its manifest lists under `routes`. */
export interface RouteMetadata {
  readonly renderMode?: AngularRenderMode;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly redirectTo?: string;
  readonly preload?: readonly string[];
}

/** A route of the tree: a decoded path with the base href, parameters as `*`. */
export interface RouteTreeEntry extends RouteMetadata {
  readonly route: string;
}

interface RouteTree {
  match(path: string): RouteTreeEntry | undefined;
  toObject(): RouteTreeEntry[];
}

interface ExtractionOptions {
  readonly url: URL;
  readonly invokeGetPrerenderParams: boolean;
  readonly includePrerenderFallbackRoutes: boolean;
  readonly signal: AbortSignal;
  /** Default: the manifest of the bundle. */
  readonly manifest?: BootableManifest;
}

interface Extraction {
  readonly routeTree: RouteTree;
  readonly appShellRoute?: string;
  readonly errors: string[];
}

interface AngularServerApp {
  router?: { match(url: URL): RouteMetadata | undefined };
  handle(request: Request): Promise<Response | null>;
}

/** `main.server.mjs` as `@angular/build` emits it. */
export interface ServerBundle {
  ɵextractRoutesAndCreateRouteTree(options: ExtractionOptions): Promise<Extraction>;
  ɵgetOrCreateAngularServerApp(options: { allowStaticRouteRender: boolean }): AngularServerApp;
}

/** `angular-app-manifest.mjs`, as far as we read it. */
export interface AngularAppManifest {
  readonly baseHref: string;
  readonly locale: string | undefined;
}

/** `angular-app-engine-manifest.mjs`, as far as we read it. */
export interface AngularEngineManifest {
  readonly basePath: string;
  readonly allowedHosts: readonly string[];
  /** Sub-folder of each locale by its name; one entry with `''` in an application without locales. */
  readonly supportedLocales: Readonly<Record<string, string>>;
}

const SERVER_BUNDLE_FILE = 'main.server.mjs';
export const SERVER_ENTRY_FILE = 'server.mjs';
export const APP_MANIFEST_FILE = 'angular-app-manifest.mjs';
export const ENGINE_MANIFEST_FILE = 'angular-app-engine-manifest.mjs';
export const CLIENT_SHELL_FILE = 'index.csr.html';

/** `OutputMode` of `@angular/build` by its values: the package does not export the enum. */
type CompileOptions = Omit<ApplicationBuilderOptions, 'outputMode'> & { readonly outputMode?: 'server' };

/** Adds the option that makes `buildApplication` emit the server and render nothing (`ng serve` sets it too). */
export function withoutPrerendering(options: CompileOptions): ApplicationBuilderOptions {
  return { ...options, partialSSRBuild: true } as ApplicationBuilderOptions;
}

/** Imports a file that the build emitted; `version` tells two builds of a watching process apart. */
async function importEmitted<Module>(directory: string, file: string, version?: string): Promise<Module> {
  const url = pathToFileURL(join(directory, file));
  if (version !== undefined) url.searchParams.set('v', version);

  return (await import(url.href)) as Module;
}

export function loadServerBundle(directory: string): Promise<ServerBundle> {
  return importEmitted<ServerBundle>(directory, SERVER_BUNDLE_FILE);
}

export async function loadAppManifest(directory: string, version: string): Promise<AngularAppManifest> {
  return (await importEmitted<{ default: AngularAppManifest }>(directory, APP_MANIFEST_FILE, version))
    .default;
}

/** The manifest of a bundle with every `getPrerenderParams` wrapped; undefined for a bundle that has no such file. */
export async function loadWrappedManifest(
  directory: string,
  wrap: WrapParams,
): Promise<BootableManifest | undefined> {
  if (!existsSync(join(directory, APP_MANIFEST_FILE))) return undefined;
  const { default: manifest } = await importEmitted<{ default: BootableManifest }>(
    directory,
    APP_MANIFEST_FILE,
  );

  return wrapServerRoutes(manifest, wrap);
}

export async function loadEngineManifest(directory: string, version: string): Promise<AngularEngineManifest> {
  return (await importEmitted<{ default: AngularEngineManifest }>(directory, ENGINE_MANIFEST_FILE, version))
    .default;
}

/** The three readings of an application's routes that tell routes, parameterised routes and pages apart. */
export interface RouteTrees {
  /** Routes without parameterised prerendered ones. */
  readonly unparameterised: RouteTree;
  /** All routes; parameterised prerendered ones in the mode of their fallback. */
  readonly patterns: RouteTree;
  /** All routes and, for parameterised prerendered ones, every page that `getPrerenderParams` names. */
  readonly pages: RouteTree;
  readonly appShellRoute: string | undefined;
  readonly errors: readonly string[];
}

interface ExtractionSettings {
  readonly url: URL;
  /** Milliseconds for all three readings. */
  readonly timeout: number;
  /** Default: the manifest of the bundle. */
  readonly manifest?: BootableManifest | undefined;
}

/** Boots the application without rendering and reads its routes. */
export async function extractRouteTrees(
  bundle: ServerBundle,
  { url, timeout, manifest }: ExtractionSettings,
): Promise<RouteTrees> {
  const signal = AbortSignal.timeout(timeout);
  const extract = (invokeGetPrerenderParams: boolean, includePrerenderFallbackRoutes: boolean) =>
    bundle.ɵextractRoutesAndCreateRouteTree({
      url,
      invokeGetPrerenderParams,
      includePrerenderFallbackRoutes,
      signal,
      ...(manifest && { manifest }),
    });
  const unparameterised = await extract(false, false);
  const patterns = await extract(false, true);
  const { routeTree: pages, errors, appShellRoute } = await extract(true, true);

  return {
    unparameterised: unparameterised.routeTree,
    patterns: patterns.routeTree,
    pages,
    appShellRoute,
    errors,
  };
}

/** Renders one page; `null` when the router ended without a page (a failed navigation). */
export type RenderRequest = (request: Request, route: RouteMetadata) => Promise<Response | null>;

/**
 * Angular's server application as a function. The route of each page is handed over with the page: a route tree
 * with an entry for every page of a large site would be kept in each worker.
 */
export function createRenderer(bundle: ServerBundle): RenderRequest {
  const app = bundle.ɵgetOrCreateAngularServerApp({ allowStaticRouteRender: true });
  const routes = new Map<string, RouteMetadata>();
  app.router = { match: (url) => routes.get(url.pathname) };

  return async (request, route) => {
    const { pathname } = new URL(request.url);
    routes.set(pathname, { ...route, renderMode: RENDER_MODE.prerender });
    try {
      return await app.handle(request);
    } finally {
      routes.delete(pathname);
    }
  };
}
