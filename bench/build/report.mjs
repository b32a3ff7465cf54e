/**
 * @typedef {import('./measure-command.mjs').Measurement & { distBytes: number, pages: number }} BuildResult
 * @typedef {{ angular: BuildResult[], ours: BuildResult[] }} BuildResults
 * @typedef {'wallSeconds' | 'cpuSeconds' | 'peakMemoryBytes' | 'distBytes'} Quantity
 */

/** Number of pages that the targets hold for. */
const TARGET_PAGES = 10_000;

/** Largest ratio ours/angular that the project promises, and the one it aims for, on 2 cores. */
export const TARGETS = /** @type {const} */ ({
  wallSeconds: { limit: 0.45, aim: 0.35 },
  distBytes: { limit: 0.6, aim: 0.55 },
  peakMemoryBytes: { limit: 1, aim: 0.8 },
});

/** @type {readonly { key: Quantity, label: string, format: (value: number) => string }[]} */
const ROWS = [
  { key: 'wallSeconds', label: 'wall', format: (value) => `${value.toFixed(1)} s` },
  { key: 'cpuSeconds', label: 'CPU', format: (value) => `${value.toFixed(1)} s` },
  { key: 'peakMemoryBytes', label: 'peak memory', format: formatMegabytes },
  { key: 'distBytes', label: 'dist/', format: formatMegabytes },
];

/** @param {number} bytes */
function formatMegabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

/**
 * Median of the ratios of neighbouring runs, which had the most similar conditions.
 *
 * @param {BuildResults} results
 * @param {Quantity} key
 * @returns {number | undefined} Nothing when only one builder was measured.
 */
function computeRatio({ angular, ours }, key) {
  const ratios = angular.flatMap((result, index) => {
    const other = ours[index];
    return other ? [other[key] / result[key]] : [];
  });
  return ratios.length === 0 ? undefined : median(ratios);
}

/**
 * @param {BuildResults} results
 * @returns {Record<Quantity, number | undefined>}
 */
export function computeRatios(results) {
  return {
    wallSeconds: computeRatio(results, 'wallSeconds'),
    cpuSeconds: computeRatio(results, 'cpuSeconds'),
    peakMemoryBytes: computeRatio(results, 'peakMemoryBytes'),
    distBytes: computeRatio(results, 'distBytes'),
  };
}

/**
 * A table of the medians, their ratio, and the target where there is one for this number of pages.
 *
 * @param {BuildResults} results
 * @param {number} pages
 */
export function formatReport(results, pages) {
  const rows = ROWS.map(({ key, label, format }) => {
    const cells = [results.angular, results.ours].map((runs) =>
      runs.length > 0 ? format(median(runs.map((run) => run[key]))) : '-',
    );
    return [label, ...cells, ...formatRatio(computeRatio(results, key), findTarget(key, pages))];
  });
  return formatTable([['median', 'Angular', 'ours', 'ratio', 'limit', 'aim', ''], ...rows]);
}

/**
 * @param {Quantity} key
 * @param {number} pages
 */
function findTarget(key, pages) {
  return key === 'cpuSeconds' || pages !== TARGET_PAGES ? undefined : TARGETS[key];
}

/**
 * @param {number | undefined} ratio
 * @param {{ limit: number, aim: number } | undefined} target
 */
function formatRatio(ratio, target) {
  if (ratio === undefined) return ['-', '', '', ''];
  if (!target) return [ratio.toFixed(2), '', '', ''];
  const verdict = ratio <= target.aim ? 'aim met' : ratio <= target.limit ? 'met' : 'MISSED';
  return [ratio.toFixed(2), target.limit.toFixed(2), target.aim.toFixed(2), verdict];
}

/** @param {readonly (readonly string[])[]} rows */
function formatTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
