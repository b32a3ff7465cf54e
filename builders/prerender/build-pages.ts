import type { BuilderContext } from '@angular-devkit/architect';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_MANIFEST_FILE } from '../../projects/runtime/src/rules/build-manifest.js';
import { HybridError } from '../../errors/index.js';
import { type AppServer, startAppServer } from './app-server/app-server.js';
import { listFiles } from './browser-files.js';
import { discoverRoutes } from './discover/discover.js';
import type { Discovery } from './discover/discovery.js';
import { finaliseBuild } from './finalise/finalise-build.js';
import type { LocalFiles } from './local-requests.js';
import { type LocaleBuild, readCompiledApplication } from './locales.js';
import type { NormalizedOptions } from './options.js';
import type { OutputLayout } from './output-layout.js';
import { planPages } from './plan/plan-pages.js';
import { readRoutesFile } from './plan/routes-file.js';
import { type RenderedLocale, renderLocale } from './render/render-locale.js';
import { formatFailures } from './report/failure-list.js';
import { formatDuration, formatRouteTable } from './report/route-table.js';

/** Discovers, plans and renders the pages of a compiled application, and completes its output. False when a page failed. */
export async function buildPages(
  options: NormalizedOptions,
  layout: OutputLayout,
  context: BuilderContext,
): Promise<boolean> {
  // Of an earlier build into the same folder: a server that finds it would believe the pages are there.
  await rm(join(layout.server, BUILD_MANIFEST_FILE), { force: true });
  const { engine, locales } = await readCompiledApplication(layout);
  const assets = await listFiles(layout.browser);
  const server = await startAppServer(layout.server, options.sourceMaps);
  const rendered: RenderedLocale[] = [];
  try {
    for (const locale of locales) {
      rendered.push(await buildLocale(locale, { options, server, assets, context }));
    }
  } finally {
    await server.stop();
  }
  await finaliseBuild({ options, layout, engine, assets, rendered });

  return report(rendered, context);
}

interface LocaleInput {
  readonly options: NormalizedOptions;
  readonly server: AppServer;
  /** Files of the whole browser folder. */
  readonly assets: readonly string[];
  readonly context: BuilderContext;
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
  const discovery = await discover(locale, localFiles, options);
  const extraPaths =
    options.routesFile === undefined ? [] : await readRoutesFile(options.routesFile, locale.basePath);

  const { plan, errors } = planPages({
    discovery,
    extraPaths,
    outputMode: options.outputMode,
    basePath: locale.basePath,
    assets: files,
  });
  if (errors.length > 0) throw new HybridError('NGXH2014', { list: errors.join('\n') });
  context.logger.info(`Prerendering ${plan.pages.length} pages of ${plan.routes.length} routes.`);

  return renderLocale({ locale, discovery, plan, localFiles, options });
}

async function discover(
  { serverDirectory }: LocaleBuild,
  localFiles: LocalFiles,
  { rendering, sourceMaps, discoverRoutes: pagesWanted }: NormalizedOptions,
): Promise<Discovery> {
  const discovery = await discoverRoutes(
    { serverDirectory, timeout: rendering.timeout, localFiles },
    sourceMaps,
  );
  if (discovery.errors.length > 0) {
    throw new HybridError('NGXH2003', { list: discovery.errors.map((error) => `- ${error}`).join('\n') });
  }

  return pagesWanted ? discovery : { ...discovery, pages: [] };
}

function filesOfLocale(assets: readonly string[], subPath: string): readonly string[] {
  if (subPath === '') return assets;
  const folder = `${subPath}/`;

  return assets.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}

function report(rendered: readonly RenderedLocale[], { logger }: BuilderContext): boolean {
  const failures = rendered.flatMap((locale) => locale.failures);
  const total = rendered.reduce((sum, { plan }) => sum + plan.pages.length, 0);
  const duration = rendered.reduce((sum, locale) => sum + locale.duration, 0);

  logger.info(`\n${formatRouteTable(rendered.flatMap(({ summaries }) => summaries))}\n`);
  logger.info(`Prerendered ${total - failures.length} pages in ${formatDuration(duration)}.`);
  if (failures.length === 0) return true;
  logger.error(
    new HybridError('NGXH2009', { failed: failures.length, total, list: formatFailures(failures) }).message,
  );

  return false;
}
