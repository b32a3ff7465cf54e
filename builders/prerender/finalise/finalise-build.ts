import { join, relative, sep } from 'node:path';
import {
  BUILD_MANIFEST_FILE,
  type BuildManifest,
  type RouteRule,
} from '../../../projects/runtime/src/rules/build-manifest.js';
import { CLIENT_SHELL_FILE, type AngularEngineManifest } from '../angular-private.js';
import type { NormalizedOptions } from '../options.js';
import type { OutputLayout } from '../output-layout.js';
import type { RenderedLocale } from '../render/render-locale.js';
import { writeFileAtomically } from '../write-file.js';
import { describeAssets } from './build-manifest.js';
import { embedPage } from './embedded-pages.js';
import { listPrerenderedPages, writePrerenderedRoutes } from './prerendered-routes.js';
import { copyRuntimeModules } from './runtime-modules.js';
import { writeAppManifest, writeEngineManifest } from './server-manifests.js';

export interface FinaliseInput {
  readonly options: NormalizedOptions;
  readonly layout: OutputLayout;
  readonly engine: AngularEngineManifest;
  /** Files of the browser folder that are not pages. */
  readonly assets: readonly string[];
  /** Names of bundler outputs that carry a content hash. */
  readonly hashedFiles: ReadonlySet<string>;
  readonly rendered: readonly RenderedLocale[];
}

/** Completes the output after the last page: what the server and hosting platforms need to know about the pages. */
export async function finaliseBuild(input: FinaliseInput): Promise<void> {
  const { options, layout, rendered } = input;
  await writePrerenderedRoutes(layout.base, listPrerenderedPages(rendered));
  if (options.outputMode === 'server') {
    for (const locale of rendered) await writeLocaleManifest(locale, options);
    if (!options.embedPages) {
      await writeEngineManifest(layout.server, await copyRuntimeModules(layout.server));
      await writeBuildManifest(input);
    }
  }
}

async function writeLocaleManifest(
  rendered: RenderedLocale,
  { embedPages }: NormalizedOptions,
): Promise<void> {
  const { locale, discovery, plan, failed } = rendered;
  // The shell of client routes is a part of the server bundle, so a prerendered one has to replace it there.
  const embedded = plan.pages.filter(
    ({ file }, index) => !failed.has(index) && (embedPages || file === CLIENT_SHELL_FILE),
  );
  const assets: string[] = [];
  for (const { file } of embedded) {
    assets.push(await embedPage(file, locale.browserDirectory, locale.serverDirectory));
  }
  const pageRoutes = embedPages
    ? embedded.map(({ path, metadata }) => ({ ...plan.metadata[metadata], route: path }))
    : [];
  const known = new Set(pageRoutes.map(({ route }) => route));
  const patterns = discovery.manifestRoutes.filter(({ route }) => !known.has(route));
  await writeAppManifest(locale.serverDirectory, [...pageRoutes, ...patterns], assets);
}

async function writeBuildManifest({
  layout,
  engine,
  assets,
  hashedFiles,
  rendered,
}: FinaliseInput): Promise<void> {
  const subPaths = rendered.map(({ locale }) => locale.subPath);
  const manifest: BuildManifest = {
    version: 1,
    basePath: engine.basePath.endsWith('/') ? engine.basePath : `${engine.basePath}/`,
    allowedHosts: engine.allowedHosts,
    browserDirectory: relative(layout.server, layout.browser).split(sep).join('/'),
    assets: await describeAssets(
      layout.browser,
      assets.filter((file) => !file.endsWith(CLIENT_SHELL_FILE)),
      (file) => hashedFiles.has(withoutSubPath(file, subPaths)),
    ),
    routes: rendered.flatMap(({ discovery, locale }) =>
      discovery.routes.map((route) => toRule(route, locale.locale)),
    ),
    redirects: Object.assign({}, ...rendered.map(({ redirects }) => redirects)) as Record<string, string>,
  };
  await writeFileAtomically(join(layout.server, BUILD_MANIFEST_FILE), JSON.stringify(manifest));
}

type Route = RenderedLocale['discovery']['routes'][number];

function toRule({ path, mode, fallback, metadata }: Route, locale: string | undefined): RouteRule {
  const { headers, status, redirectTo } = metadata;
  const language: Record<string, string> = locale === undefined ? {} : { 'Content-Language': locale };

  return { path, mode, fallback, headers: { ...language, ...headers }, status, redirectTo };
}

function withoutSubPath(file: string, subPaths: readonly string[]): string {
  const subPath = subPaths.find((path) => path !== '' && file.startsWith(`${path}/`));

  return subPath === undefined ? file : file.slice(subPath.length + 1);
}
