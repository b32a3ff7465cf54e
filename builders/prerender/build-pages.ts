import type { BuilderContext } from '@angular-devkit/architect';
import { rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { BUILD_MANIFEST_FILE } from '../../projects/runtime/src/rules/build-manifest.js';
import { HybridError } from '../../errors/index.js';
import { type AppServer, startAppServer } from './app-server/app-server.js';
import { listFiles, removeFiles } from './browser-files.js';
import { discoverRoutes } from './discover/discover.js';
import type { Discovery } from './discover/discovery.js';
import { finaliseBuild } from './finalise/finalise-build.js';
import { listPrerenderedPages } from './finalise/prerendered-routes.js';
import { takeHashedFiles } from './finalise/stats-files.js';
import type { BuildLint } from './lint/build-lint.js';
import type { LocalFiles } from './local-requests.js';
import { type LocaleBuild, readCompiledApplication } from './locales.js';
import type { NormalizedOptions } from './options.js';
import type { OutputLayout } from './output-layout.js';
import { pageFile } from './plan/page-file.js';
import type { PagePlan } from './plan/page-plan.js';
import { planPages } from './plan/plan-pages.js';
import { readRoutesFile } from './plan/routes-file.js';
import { type RenderedLocale, renderLocale } from './render/render-locale.js';
import { reportBuild } from './report/report-build.js';
import { runStage } from './report/stages.js';

/** What a build leaves for the next one in the same output folder. */
export interface FinishedBuild {
  readonly success: boolean;
  /** URL paths of the pages that were written. */
  readonly pages: readonly string[];
  readonly hashedFiles: ReadonlySet<string>;
}

export interface BuildInput {
  readonly options: NormalizedOptions;
  readonly layout: OutputLayout;
  readonly context: BuilderContext;
  readonly previous: FinishedBuild;
  /** Takes what is to be said about the routes. */
  readonly lint: BuildLint;
}

/** Discovers, plans and renders the pages of a compiled application, and completes its output. */
export async function buildPages(input: BuildInput): Promise<FinishedBuild> {
  const { options, layout, context, previous, lint } = input;
  // Of an earlier build into the same folder: a server that finds it would believe the pages are there.
  await rm(join(layout.server, BUILD_MANIFEST_FILE), { force: true });
  // Angular does not write them again when a change while watching leaves them as they are.
  const hashedFiles = (await takeHashedFiles(layout.base, options)) ?? previous.hashedFiles;
  const { engine, locales } = await readCompiledApplication(layout);
  const stale = new Set(locales.flatMap((locale) => browserFiles(previous.pages, locale)));
  const assets = (await listFiles(layout.browser)).filter((file) => !stale.has(file));
  const server = await startAppServer(layout.server, options);
  const rendered: RenderedLocale[] = [];
  try {
    for (const locale of locales) {
      rendered.push(await buildLocale(locale, { options, server, assets, context, lint }));
    }
  } finally {
    await server.stop();
  }
  const pages = Array.from(listPrerenderedPages(rendered), ({ path }) => path);
  const written = new Set(locales.flatMap((locale) => browserFiles(pages, locale)));
  await removeFiles(
    layout.browser,
    [...stale].filter((file) => !written.has(file)),
  );
  await runStage(
    context.logger,
    () => finaliseBuild({ options, layout, engine, assets, hashedFiles, rendered }),
    () => 'Completed the output folder.',
  );

  return { success: reportBuild(rendered, context.logger), pages, hashedFiles };
}

/** Files of pages inside the browser folder of all locales. */
function browserFiles(paths: readonly string[], { basePath, subPath }: LocaleBuild): string[] {
  return paths
    .filter((path) => `${path}/`.startsWith(basePath))
    .map((path) => posix.join(subPath, pageFile(path, basePath)));
}

interface LocaleInput {
  readonly options: NormalizedOptions;
  readonly server: AppServer;
  /** Files of the whole browser folder. */
  readonly assets: readonly string[];
  readonly context: BuilderContext;
  readonly lint: BuildLint;
}

async function buildLocale(locale: LocaleBuild, input: LocaleInput): Promise<RenderedLocale> {
  const { options, server, context } = input;
  const { origin } = server;
  const files = new Set(filesOfLocale(input.assets, locale.subPath));
  const localFiles: LocalFiles = {
    origin,
    directory: locale.browserDirectory,
    basePath: locale.basePath,
    files,
  };
  const name = locale.subPath === '' ? '' : ` of "${locale.subPath}"`;
  const { discovery, plan } = await runStage(
    context.logger,
    () => planLocale(locale, localFiles, input),
    ({ plan }) => `Discovered ${plan.routes.length} routes and ${plan.pages.length} pages${name}.`,
  );

  return runStage(
    context.logger,
    () => renderLocale({ locale, discovery, plan, localFiles, options }),
    ({ failures }) => `Rendered ${plan.pages.length - failures.length} of ${plan.pages.length} pages${name}.`,
  );
}

interface PlannedLocale {
  readonly discovery: Discovery;
  readonly plan: PagePlan;
}

async function planLocale(
  locale: LocaleBuild,
  localFiles: LocalFiles,
  input: LocaleInput,
): Promise<PlannedLocale> {
  const { basePath } = locale;
  const { outputMode, routesFile } = input.options;
  const discovery = await discover(locale, localFiles, input);
  const extraPaths = routesFile === undefined ? [] : await readRoutesFile(routesFile, basePath);
  const { plan, errors } = planPages({
    discovery,
    extraPaths,
    outputMode,
    basePath,
    assets: localFiles.files,
  });
  if (errors.length > 0) throw new HybridError('NGXH2014', { list: errors.join('\n') });

  return { discovery, plan };
}

async function discover(
  { serverDirectory }: LocaleBuild,
  localFiles: LocalFiles,
  { options, lint }: LocaleInput,
): Promise<Discovery> {
  const { rendering, sourceMaps, discoverRoutes: pagesWanted } = options;
  const discovery = await discoverRoutes(
    { serverDirectory, timeout: rendering.timeout, localFiles },
    sourceMaps,
  );
  lint.addCalls(discovery.paramsCalls ?? []);
  if (discovery.errors.length > 0) {
    const errors = await lint.explain(discovery.errors);
    throw new HybridError('NGXH2003', { list: errors.map((error) => `- ${error}`).join('\n') });
  }

  return pagesWanted ? discovery : { ...discovery, pages: [] };
}

function filesOfLocale(assets: readonly string[], subPath: string): readonly string[] {
  if (subPath === '') return assets;
  const folder = `${subPath}/`;

  return assets.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}
