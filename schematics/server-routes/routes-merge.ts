import type { PlannedRoute } from '../../configurator/analysis.js';
import type { Comparison } from '../../configurator/comparison/comparison.js';
import type { ExistingRoute, ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { applyEdits, type TextEdit } from '../utility/text-edits.js';
import { MARK } from './output/array-parts.js';
import { ArrayText } from './output/array-text.js';
import type { CodeStyle } from './output/code-style.js';
import { importEnums, readEnumNames } from './output/insertion.js';
import { indent, printEntries, printEntry, type PrintContext } from './output/printer.js';
import { listOwnElements, type OwnElement } from './own-elements.js';
import type { Outcome } from './summary.js';

/** What a run does to the routes that are there. */
export interface RoutesMerge {
  readonly existing: ExistingRoutes;
  readonly comparison: Pick<Comparison, 'gone' | 'outdated'>;
  /** The routes to add: those that are missing, with their pages. */
  readonly added: readonly PlannedRoute[];
  /** Remove what is gone instead of marking it. */
  readonly prune: boolean;
  /** Changes inside of entries that stay. */
  readonly edits: readonly TextEdit[];
  readonly style: CodeStyle;
}

export interface MergedFile extends Omit<Outcome, 'file' | 'filled'> {
  readonly text: string;
  readonly removedRoutes: ReadonlySet<ExistingRoute>;
}

/** Begins the comment above a wildcard that answers 404. */
const OLD_REASON = '// no other route matches';

/** The text of a routes file with what is new and without what is gone; all else stays as its author wrote it. */
export function mergeRoutes({ existing, comparison, added, prune, edits, style }: RoutesMerge): MergedFile {
  const { array, routes } = existing;
  const file = array.getSourceFile();
  const text = new ArrayText(array, style);
  const context = { names: readEnumNames(file), style };
  const own = listOwnElements(existing);
  const gone = own.filter(({ held }) => held.every((route) => comparison.gone.includes(route)));
  const removed = prune ? gone : [];
  const back = own.filter((element) => !gone.includes(element) && text.hasComment(element.index, MARK));
  const marked = prune ? [] : gone.filter(({ index }) => !text.hasComment(index, MARK));
  const updated = comparison.outdated.flatMap((route) => {
    const element = own.find(({ held }) => held.length === 1 && held[0] === route.existing);

    return element ? [{ ...route, index: element.index }] : [];
  });

  back.forEach(({ index }) => {
    text.removeComments(index, (comment) => comment === MARK);
  });
  text.remove(new Set(removed.map(({ index }) => index)));
  insert({ text, existing, added, context });
  marked.forEach(({ index }) => {
    text.addComment(index, MARK);
  });
  updated.forEach(({ index, planned }) => {
    update(text, index, printEntry(planned.entry, context));
  });
  const written = [...added, ...updated.map(({ planned }) => planned)].map(({ entry }) => entry);
  const removedRoutes = new Set(removed.flatMap(({ held }) => held));
  const replaced = new Map(updated.map(({ existing: route, planned }) => [route, planned.entry.mode]));

  return {
    text: applyEdits(file.text, [...edits, ...importEnums(file, written), ...text.listEdits()]),
    added: added.map(({ entry }) => entry.path.text),
    marked: listPaths(marked),
    unmarked: listPaths(back),
    removed: listPaths(removed),
    updated: updated.map(({ planned }) => planned.entry.path.text),
    modes: [
      ...routes
        .filter((route) => !removedRoutes.has(route))
        .map((route) => replaced.get(route) ?? route.mode),
      ...added.map(({ entry }) => entry.mode),
    ],
    removedRoutes,
  };
}

interface Insertion {
  readonly text: ArrayText;
  readonly existing: ExistingRoutes;
  readonly added: readonly PlannedRoute[];
  readonly context: PrintContext;
}

/**
 * Adds entries. They stand before `**` and before anything that could not be read, because Angular lets the later of two
 * routes with the same path win: the author's.
 */
function insert({ text, existing, added, context }: Insertion): void {
  if (added.length === 0) {
    return;
  }
  const { array, routes } = existing;
  const entries = added.map(({ entry }) => entry);
  const print = (by: string): string => printEntries(entries, by, context).trimEnd();
  const rest = routes.find(
    ({ path, element }) => (path === undefined || path === '**') && array.elements.includes(element),
  );
  if (rest) {
    text.insertBefore(array.elements.indexOf(rest.element), print);
  } else {
    text.insertAtEnd(print);
  }
}

/** Writes an entry in the place of one of ours, whose comment goes. */
function update(text: ArrayText, index: number, entry: string): void {
  const [comment = '', ...lines] = entry.split('\n');
  text.removeComments(index, (former) => former.startsWith(OLD_REASON));
  text.addComment(index, comment);
  text.replace(index, indent(lines.join('\n'), text.indentation).trimStart());
}

function listPaths(elements: readonly OwnElement[]): string[] {
  return elements.flatMap(({ held }) => held.map(({ path }) => path ?? ''));
}
