import { classifyRoutes } from '../discover/classify-routes.js';
import type { LocaleBuild } from '../locales.js';
import type { NormalizedOptions } from '../options.js';
import type { OutputLayout } from '../output-layout.js';
import { planPages } from '../plan/plan-pages.js';
import type { RenderedLocale } from '../render/render-locale.js';
import { RouteSummaries } from '../report/route-summary.js';
import { createRouteTrees } from './route-trees.js';

interface LocaleInput {
  readonly routes: Parameters<typeof createRouteTrees>[0];
  readonly options: NormalizedOptions;
  readonly layout: OutputLayout;
  /** Folder, base path and language of the locale. Default: an application without locales. */
  readonly locale?: Pick<LocaleBuild, 'subPath' | 'basePath' | 'locale'>;
}

/** A locale as it is after rendering, without a failure. */
export function createRenderedLocale({ routes, options, layout, locale }: LocaleInput): RenderedLocale {
  const { subPath = '', basePath = '/' } = locale ?? {};
  const discovery = classifyRoutes(createRouteTrees(routes));
  const { outputMode } = options;
  const { plan } = planPages({ discovery, extraPaths: [], outputMode, basePath, assets: new Set() });
  const browserDirectory = `${layout.browser}/${subPath}`;

  return {
    locale: {
      subPath,
      basePath,
      locale: locale?.locale,
      browserDirectory,
      serverDirectory: `${layout.server}/${subPath}`,
    },
    discovery,
    plan,
    localFiles: { origin: 'http://localhost/', directory: browserDirectory, basePath, files: new Set() },
    options,
    failures: [],
    failed: new Set(),
    redirects: {},
    summaries: new RouteSummaries(plan.routes, outputMode).rows,
    duration: 1000,
  };
}
