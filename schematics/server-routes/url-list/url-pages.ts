import type { PlannedRoute } from '../../../configurator/analysis.js';
import type { ExistingRoute, ExistingRoutes } from '../../../configurator/server-routes/existing-route.js';
import { formatMessage } from '../../../errors/index.js';
import type { TextEdit } from '../../utility/text-edits.js';
import { changeMode, type AcceptedModes } from '../accepted-modes.js';
import type { CodeStyle } from '../output/code-style.js';
import { assignUrls, type PageParameters } from './assignment.js';
import { fillStub } from './stub-pages.js';
import type { UrlList } from './url-list.js';

/** What the URLs of a list become. */
export interface UrlPages {
  /** The routes to write, with their pages. */
  readonly planned: readonly PlannedRoute[];
  /** Pages for the empty `getPrerenderParams` of entries that are there. */
  readonly edits: readonly TextEdit[];
  /** Paths of those entries. */
  readonly filled: readonly string[];
  readonly warnings: readonly string[];
}

/** Routes that a list of URLs is for. */
interface UrlTargets {
  readonly planned: readonly PlannedRoute[];
  readonly existing?: ExistingRoutes;
  readonly style: CodeStyle;
  readonly accepted: AcceptedModes;
}

/** A server route that is there, or that will be. */
interface Candidate {
  readonly path: string | undefined;
  readonly route: ExistingRoute | PlannedRoute;
}

/** Unmatched lines beyond these are counted only. */
const LISTED = 20;

/** Gives the URLs of a list to the entries that Angular would choose for them. */
export function placeUrls(list: UrlList, targets: UrlTargets): UrlPages {
  const { planned, existing, accepted } = targets;
  const candidates: Candidate[] = [
    ...(existing?.routes ?? []).map((route) => ({ path: route.path, route })),
    ...planned.map((route) => ({ path: route.entry.path.text, route })),
  ];
  const { pages, unmatched } = assignUrls(candidates, list.lines);
  const withPages = new Map<PlannedRoute, PlannedRoute>();
  const edits: TextEdit[] = [];
  const filled: string[] = [];
  const warnings = unmatched.length > 0 ? [describeUnmatched(list, unmatched)] : [];

  for (const [{ path = '', route }, listed] of pages) {
    const result =
      'entry' in route ? addPages(route, listed, accepted) : fillExisting(route, listed, targets);
    if (result === undefined) {
      const mode = 'entry' in route ? route.entry.mode : (route.mode ?? 'that is not known');
      warnings.push(formatMessage('NGXH1042', { file: list.file, count: listed.length, path, mode }));
    } else if ('entry' in result && 'entry' in route) {
      withPages.set(route, result);
    } else if ('edit' in result && result.edit) {
      edits.push(result.edit);
      filled.push(path);
    }
  }

  return { planned: planned.map((route) => withPages.get(route) ?? route), edits, filled, warnings };
}

/** A `**` for which nobody knew pages is prerendered where it has some; undefined for a route of another mode. */
function addPages(
  planned: PlannedRoute,
  pages: readonly PageParameters[],
  accepted: AcceptedModes,
): PlannedRoute | undefined {
  const { entry } = planned;
  const isOpen = entry.mode === 'Server' && entry.parameters === undefined && entry.path.text.endsWith('**');
  const prerendered =
    isOpen && accepted.list(planned).includes('Prerender')
      ? { ...changeMode(planned, 'Prerender'), reason: `${entry.reason}; pages of the routes file` }
      : entry;

  return prerendered.mode === 'Prerender' ? { ...planned, entry: { ...prerendered, pages } } : undefined;
}

/** No edit for an entry that has the pages already; undefined for one whose function is its author's. */
function fillExisting(
  route: ExistingRoute,
  pages: readonly PageParameters[],
  { existing, style }: Pick<UrlTargets, 'existing' | 'style'>,
): { readonly edit: TextEdit | undefined } | undefined {
  const known = new Set(route.pages?.map(toKey));
  if (pages.every((page) => known.has(toKey(page)))) {
    return { edit: undefined };
  }
  const isInFile = route.object?.getSourceFile() === existing?.array.getSourceFile();
  // A function of the author's may make several routes of one object literal, which have different pages.
  const isOwn = existing?.routes.filter(({ object }) => object === route.object).length === 1;
  const edit =
    route.object && isInFile && isOwn && route.mode === 'Prerender'
      ? fillStub(route.object, pages, style)
      : undefined;

  return edit && { edit };
}

function toKey(page: PageParameters): string {
  return JSON.stringify(Object.entries(page).sort());
}

function describeUnmatched({ file }: UrlList, lines: readonly { number: number; text: string }[]): string {
  const listed = lines.slice(0, LISTED).map(({ number, text }) => `  ${file}:${number} ${text}`);
  const rest = lines.length > LISTED ? [`  and ${lines.length - LISTED} more`] : [];

  return formatMessage('NGXH1040', { count: lines.length, list: [...listed, ...rest].join('\n') });
}
