import { posix } from 'node:path';
import { CLIENT_SHELL_FILE } from '../angular-private.js';
import type { DiscoveredPage, Discovery } from '../discover/discovery.js';
import { formatMessage } from '../../../errors/index.js';
import { RouteTable } from '../../../projects/runtime/src/rules/route-table.js';
import type { OutputMode } from '../options.js';
import { findUnsafePart, pageFile } from './page-file.js';
import type { PagePlan, PlannedPage } from './page-plan.js';

export interface PlanInput {
  readonly discovery: Discovery;
  /** Paths from `prerender.routesFile`, decoded, with the base href. */
  readonly extraPaths: readonly string[];
  readonly outputMode: OutputMode;
  readonly basePath: string;
  /** Files of the browser folder before any page is written, `/` as separator. */
  readonly assets: ReadonlySet<string>;
}

export interface PlanResult {
  readonly plan: PagePlan;
  /** Everything that is wrong with the pages, each a whole message. */
  readonly errors: readonly string[];
}

/** Stands for the index of a route when a path of the routes file has none. */
const NO_ROUTE = -1;

/** Decides which pages a build renders, and refuses those that would not be files of their own. */
export function planPages(input: PlanInput): PlanResult {
  const { discovery, outputMode } = input;
  const metadata = [...discovery.metadata, {}];
  const pages = [...discovery.pages, ...findExtraPages(input, metadata.length - 1)]
    // A server answers a redirect itself; a static host needs a page that redirects.
    .filter((page) => outputMode === 'static' || metadata[page.metadata]?.redirectTo === undefined)
    .map((page): PlannedPage => ({ ...page, file: fileOf(page, input) }));

  return {
    plan: { routes: discovery.routes, metadata, pages },
    errors: [
      ...findUnknownPages(pages),
      ...findServerRoutes(input),
      ...findUnsafePages(pages, discovery),
      ...findClashes(pages, input.assets),
    ],
  };
}

function fileOf({ path }: DiscoveredPage, { discovery, basePath }: PlanInput): string {
  const { appShellRoute } = discovery;
  const isAppShell = appShellRoute !== undefined && path === posix.join(basePath, appShellRoute);

  return isAppShell ? CLIENT_SHELL_FILE : pageFile(path, basePath);
}

function findExtraPages({ discovery, extraPaths }: PlanInput, metadata: number): DiscoveredPage[] {
  const known = new Set(discovery.pages.map(({ path }) => path));
  const table = new RouteTable(discovery.routes);
  const indexOf = new Map(discovery.routes.map((route, index) => [route.path, index]));

  return extraPaths
    .filter((path) => !known.has(path))
    .map((path) => ({ path, route: indexOf.get(table.match(path)?.path ?? '') ?? NO_ROUTE, metadata }));
}

function findUnknownPages(pages: readonly PlannedPage[]): string[] {
  return pages
    .filter(({ route }) => route === NO_ROUTE)
    .map(({ path }) => formatMessage('NGXH2015', { page: path }));
}

function findServerRoutes({ discovery, outputMode }: PlanInput): string[] {
  if (outputMode === 'server') return [];

  return (
    discovery.routes
      // What a catch-all route answers, a static host answers in its own way: with its page for 404.
      .filter(({ mode, path }) => mode === 'server' && !path.endsWith('/**'))
      .map(({ path }) => formatMessage('NGXH2004', { route: path }))
  );
}

function findUnsafePages(pages: readonly PlannedPage[], { routes }: Discovery): string[] {
  return pages.flatMap(({ path, route }) => {
    const reason = findUnsafePart(path);

    return reason === undefined
      ? []
      : [formatMessage('NGXH2005', { page: path, reason, route: routes[route]?.path ?? path })];
  });
}

/** A page needs a file, and a folder for it, that nothing else is written to. */
function findClashes(pages: readonly PlannedPage[], assets: ReadonlySet<string>): string[] {
  const owners = new Map<string, string>();
  const errors: string[] = [];
  for (const asset of assets) {
    // The app shell is written over the client shell on purpose.
    if (asset !== CLIENT_SHELL_FILE) owners.set(asset, `the file "${asset}"`);
  }
  for (const { path, file } of pages) {
    const other = owners.get(file);
    if (other !== undefined) errors.push(formatMessage('NGXH2006', { page: path, other, file }));
    owners.set(file, `the page "${path}"`);
  }
  for (const { path, file } of pages) {
    const folder = parentFolders(file).find((parent) => owners.has(parent));
    if (folder === undefined) continue;
    errors.push(formatMessage('NGXH2006', { page: path, other: owners.get(folder) ?? folder, file: folder }));
  }

  return errors;
}

function parentFolders(file: string): string[] {
  const segments = file.split('/').slice(0, -1);

  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
