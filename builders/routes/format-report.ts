import type { PlaceReport, RouteReport, RoutesReport, UnresolvedReport } from './routes-report.js';
import { cut, fitsWidth, formatTable, type Column } from './table.js';

/** What stands for each mode in front of a route, and what it means. */
const LEGEND = {
  static: { symbol: '○', mode: 'Prerender', text: 'rendered once, by ng build' },
  pages: {
    symbol: '●',
    mode: 'Prerender',
    text: 'rendered once for each page of getPrerenderParams',
  },
  server: { symbol: 'ƒ', mode: 'Server', text: 'rendered on the server, for each request' },
  client: { symbol: '◌', mode: 'Client', text: 'rendered in the browser' },
  unknown: { symbol: '?', mode: 'unknown', text: 'only the running application knows the mode' },
} as const;
type Kind = keyof typeof LEGEND;

const UNRESOLVED: Readonly<Record<string, string>> = {
  dynamic: 'only the running application knows them',
  missing: 'the import leads to no file, or to no such export',
  package: 'the code is in a package',
  cycle: 'contains itself',
  shape: 'not what Angular expects there',
};

/** How many lines of a list are shown; `--json` has all. */
const SHOWN = 20;

/** The report for a terminal. @param width of the terminal in characters; without it, lines are as long as need be */
export function formatReport(report: RoutesReport, width?: number): string {
  const { project, serverRoutesFile, routes, unresolved, differences } = report;
  const origin =
    serverRoutesFile === null
      ? 'planned modes, as there are no server routes yet: ng generate server-routes writes them'
      : `modes of ${serverRoutesFile}`;

  return [
    `Routes of ${project}, ${origin}`,
    '',
    ...formatRoutes(routes, width),
    '',
    ...formatLegend(routes),
    ...formatList('Could not be read, and is rendered on the server:', unresolved.map(formatUnresolved)),
    ...formatList(
      'Routes without a server route of their own (ng generate server-routes adds them):',
      differences.missing.map(formatPath),
    ),
    ...formatList(
      'Server routes without a route:',
      differences.gone.map((route) => `${formatPath(route.path ?? '?')}  ${formatPlace(route)}`),
    ),
    ...formatList(
      'Static routes that a parameter or wildcard of another mode decides:',
      differences.swallowed.map(formatPath),
    ),
    ...formatList('Server routes that do not suit their routes:', differences.conflicts),
  ].join('\n');
}

/** One line for each route; two on a terminal that is too narrow for the reasons. */
function formatRoutes(routes: readonly RouteReport[], width = Infinity): string[] {
  const { before, why, after } = createColumns(routes);
  if (fitsWidth([...before, why, ...after], width)) return formatTable([...before, why, ...after], width);
  const [title = '', ...lines] = formatTable(
    [...before, ...after.filter(({ isOptional }) => !isOptional)],
    width,
  );

  return [title, ...lines.flatMap((line, index) => [line, cut(`     ${why.cells[index] ?? ''}`, width)])];
}

interface Columns {
  readonly before: readonly Column[];
  readonly why: Column;
  readonly after: readonly Column[];
}

function createColumns(routes: readonly RouteReport[]): Columns {
  const list = (read: (route: RouteReport) => string) => routes.map(read);
  const optional = { keeps: 'start', isOptional: true } as const;

  return {
    before: [
      { title: '', cells: list((route) => LEGEND[kindOf(route)].symbol) },
      { title: 'Route', cells: list(({ path }) => formatPath(path)), keeps: 'start' },
      { title: 'Mode', cells: list(formatMode) },
    ],
    why: { title: 'Why', cells: list(({ reason }) => reason), keeps: 'start' },
    after: [
      { title: 'Parameters', cells: list(({ parameters }) => parameters.join(', ')), ...optional },
      {
        title: 'Guards',
        cells: list(({ guards }) => guards.map(({ name }) => name).join(', ')),
        ...optional,
      },
      { title: 'Revalidate', cells: list(formatRevalidate) },
      { title: 'Source', cells: list(({ source }) => (source ? formatPlace(source) : '')), keeps: 'end' },
    ],
  };
}

function kindOf({ mode, parameters, path }: RouteReport): Kind {
  switch (mode) {
    case 'Prerender':
      return parameters.length > 0 || path.endsWith('**') ? 'pages' : 'static';
    case 'Server':
      return 'server';
    case 'Client':
      return 'client';
    default:
      return 'unknown';
  }
}

function formatMode({ mode, status, fallback, modeSource }: RouteReport): string {
  const parts = [mode ?? '?'];
  if (status !== null) parts.push(`${status}`);
  if (fallback !== null) parts.push(`else ${fallback}`);
  if (modeSource === 'plan') parts.push('(planned)');

  return parts.join(' ');
}

function formatRevalidate({ revalidate }: RouteReport): string {
  if (revalidate === null) return '';
  if (revalidate === false) return 'never';

  return typeof revalidate === 'number' ? `${revalidate} s` : revalidate;
}

/** The modes that occur, each with the number of its routes. */
function formatLegend(routes: readonly RouteReport[]): string[] {
  const kinds = (Object.keys(LEGEND) as Kind[])
    .map((kind) => ({ ...LEGEND[kind], count: routes.filter((route) => kindOf(route) === kind).length }))
    .filter(({ count }) => count > 0);

  return formatTable([
    { title: '', cells: kinds.map(({ symbol }) => symbol) },
    { title: '', cells: kinds.map(({ mode }) => mode) },
    { title: '', cells: kinds.map(({ count }) => `${count}`) },
    { title: '', cells: kinds.map(({ text }) => text) },
  ]).slice(1);
}

function formatList(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const hidden = lines.length - SHOWN;

  return [
    '',
    title,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(hidden > 0 ? [`  and ${hidden} more (--json lists all)`] : []),
  ];
}

function formatUnresolved(place: UnresolvedReport): string {
  return `${formatPlace(place)}  ${place.what}: ${UNRESOLVED[place.reason] ?? place.reason}`;
}

function formatPlace({ file, line }: PlaceReport): string {
  return `${file}:${line}`;
}

function formatPath(path: string): string {
  return `/${path}`;
}
