import type { ApplicationBuilderOptions } from '@angular/build';
import { availableParallelism } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import type { Schema } from './schema.js';

/** Options of the `ngx-hybrid:prerender` builder as `angular.json` has them. */
export type PrerenderBuilderOptions = Omit<ApplicationBuilderOptions, 'outputMode'> & Schema;

export type OutputMode = 'server' | 'static';

/** Where the parts of a build go. */
export interface OutputPaths {
  /** Absolute. */
  readonly base: string;
  /** Folder names inside `base`; `browser` may be empty in a static build. */
  readonly browser: string;
  readonly server: string;
  readonly media: string;
}

export interface RenderingOptions {
  /** Upper limit of worker threads. */
  readonly workers: number;
  /** Pages in flight in each worker thread. */
  readonly concurrency: number;
  /** Milliseconds a page may take. */
  readonly timeout: number;
}

export interface NormalizedOptions {
  readonly outputMode: OutputMode;
  /** Whether findings of the lint make the build fail. */
  readonly strict: boolean;
  readonly output: OutputPaths;
  readonly rendering: RenderingOptions;
  /** `prerender.routesFile`, absolute. */
  readonly routesFile: string | undefined;
  /** `prerender.discoverRoutes`: whether the router configuration says what to prerender. */
  readonly discoverRoutes: boolean;
  readonly watch: boolean;
  /** Pages go into modules of the server bundle, because the target platform has no disk (`ssr.platform`). */
  readonly embedPages: boolean;
  /** Keep Angular's stats files, because the user asked for them. */
  readonly keepStats: boolean;
  readonly sourceMaps: boolean;
  /** Which outputs carry a hash in their name. */
  readonly outputHashing: 'none' | 'all' | 'media' | 'bundles';
  /** Names of style and script bundles that Angular writes without a hash (`inject: false`). */
  readonly unhashedBundles: ReadonlySet<string>;
  /** What is left for `@angular/build:application`. */
  readonly application: Omit<ApplicationBuilderOptions, 'outputMode' | 'prerender'>;
}

const DEFAULTS = { outputMode: 'server', strict: false, concurrency: 8, timeoutSeconds: 30 } as const;

type PrerenderOptions = Exclude<PrerenderBuilderOptions['prerender'], boolean | undefined>;

/** Fills in the defaults and separates our options from Angular's. */
export function normalizeOptions(
  {
    rendering,
    prerender,
    outputMode = DEFAULTS.outputMode,
    strict = DEFAULTS.strict,
    ...application
  }: PrerenderBuilderOptions,
  workspaceRoot: string,
  projectName: string,
): NormalizedOptions {
  const { routesFile, discoverRoutes = true }: PrerenderOptions =
    typeof prerender === 'object' ? prerender : {};
  const { sourceMap = false } = application;

  return {
    outputMode,
    strict,
    output: resolveOutputPaths(application.outputPath, workspaceRoot, projectName),
    rendering: {
      workers: rendering?.workers ?? availableParallelism(),
      concurrency: rendering?.concurrency ?? DEFAULTS.concurrency,
      timeout: (rendering?.timeout ?? DEFAULTS.timeoutSeconds) * 1000,
    },
    routesFile: routesFile === undefined ? undefined : resolve(workspaceRoot, routesFile),
    discoverRoutes,
    watch: !!application.watch,
    embedPages: typeof application.ssr === 'object' && application.ssr.platform === 'neutral',
    keepStats: !!application.statsJson,
    sourceMaps: typeof sourceMap === 'object' ? sourceMap.scripts !== false : sourceMap,
    outputHashing: application.outputHashing ?? 'none',
    unhashedBundles: new Set([
      ...namesWithoutHash(application.styles, '.css'),
      ...namesWithoutHash(application.scripts, '.js'),
    ]),
    application,
  };
}

/** The folders of `outputPath`, with the defaults of `@angular/build` (`normalizeOptions` there). */
function resolveOutputPaths(
  outputPath: ApplicationBuilderOptions['outputPath'],
  workspaceRoot: string,
  projectName: string,
): OutputPaths {
  const folders =
    typeof outputPath === 'object' ? outputPath : { base: outputPath ?? join('dist', projectName) };

  return {
    browser: 'browser',
    server: 'server',
    media: 'media',
    ...folders,
    base: resolve(workspaceRoot, folders.base),
  };
}

type GlobalEntries = ApplicationBuilderOptions['styles'] | ApplicationBuilderOptions['scripts'];

function namesWithoutHash(entries: GlobalEntries, extension: string): string[] {
  return (entries ?? []).flatMap((entry) => {
    if (typeof entry === 'string' || entry.inject !== false) return [];

    return [(entry.bundleName ?? basename(entry.input, extname(entry.input))) + extension];
  });
}
