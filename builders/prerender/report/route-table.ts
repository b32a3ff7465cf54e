import type { RouteSummary } from './route-summary.js';

const HEADER = ['Route', 'Mode', 'Pages', 'Time'] as const;

/** The table at the end of a build: each route, its mode, its pages, and their time. */
export function formatRouteTable(rows: readonly RouteSummary[]): string {
  const lines = [HEADER, ...rows.map(toCells)];
  const widths = HEADER.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));

  return lines
    .map(([route, mode, pages, time]) =>
      [
        route.padEnd(widths[0] ?? 0),
        mode.padEnd(widths[1] ?? 0),
        pages.padStart(widths[2] ?? 0),
        time.padStart(widths[3] ?? 0),
      ].join('  '),
    )
    .join('\n');
}

function toCells({
  path,
  mode,
  pages,
  failed,
  duration,
}: RouteSummary): readonly [string, string, string, string] {
  const isPrerendered = mode.startsWith('prerender');
  const count = failed === 0 ? String(pages) : `${pages} (${failed} failed)`;

  return [path, mode, isPrerendered ? count : '-', isPrerendered ? formatDuration(duration) : '-'];
}

/** Milliseconds for people: `850 ms`, `12.3 s`. */
export function formatDuration(milliseconds: number): string {
  return milliseconds < 999.5 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
