import ts from 'typescript';
import type { PlannedRoute } from '../../configurator/analysis.js';
import type { Comparison } from '../../configurator/comparison/comparison.js';
import type { ExistingRoute, ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { removeAllLines } from '../utility/lines.js';
import { applyEdits, type TextEdit } from '../utility/text-edits.js';
import type { CodeStyle } from './output/code-style.js';
import { findElementRange, listMarks, markElement } from './output/element-text.js';
import { insertEntries } from './output/insertion.js';
import type { Outcome } from './summary.js';

/** What a run does to the routes that are there. */
export interface RoutesMerge {
  readonly existing: ExistingRoutes;
  readonly comparison: Comparison;
  /** The routes to add: those that are missing, with their pages. */
  readonly added: readonly PlannedRoute[];
  /** Remove what is gone instead of marking it. */
  readonly prune: boolean;
  /** Changes inside of entries. */
  readonly edits: readonly TextEdit[];
  readonly style: CodeStyle;
}

export interface MergedFile extends Pick<Outcome, 'added' | 'marked' | 'unmarked' | 'removed' | 'modes'> {
  readonly text: string;
}

/** The text of a routes file with what is new and without what is gone; all else stays as its author wrote it. */
export function mergeRoutes({ existing, comparison, added, prune, edits, style }: RoutesMerge): MergedFile {
  const { array, routes } = existing;
  const { text } = array.getSourceFile();
  // What stands for several routes, or is pushed elsewhere, is not for us to change.
  const elements = new Set<ts.Expression>(array.elements);
  const own = routes.filter(({ element }) => elements.has(element) && !ts.isSpreadElement(element));
  const gone = own.filter((route) => comparison.gone.includes(route));
  const removed = prune ? gone : [];
  const marked = prune
    ? []
    : gone.flatMap((route) => markElement(route.element).map((edit) => ({ route, edit })));
  const back = own
    .filter((route) => !gone.includes(route))
    .map((route) => ({ route, marks: listMarks(route.element) }))
    .filter(({ marks }) => marks.length > 0);

  return {
    text: applyEdits(text, [
      ...edits,
      ...marked.map(({ edit }) => edit),
      ...removeAllLines(
        text,
        back.flatMap(({ marks }) => marks),
      ),
      ...removeAllLines(
        text,
        removed.map(({ element }) => findElementRange(array, element)),
      ),
      ...insertEntries(
        existing,
        added.map(({ entry }) => entry),
        style,
      ),
    ]),
    added: added.map(({ entry }) => entry.path.text),
    marked: marked.map(({ route }) => route.path ?? ''),
    unmarked: back.map(({ route }) => route.path ?? ''),
    removed: removed.map(({ path }) => path ?? ''),
    modes: listModes(routes, removed, added),
  };
}

function listModes(
  routes: readonly ExistingRoute[],
  removed: readonly ExistingRoute[],
  added: readonly PlannedRoute[],
): (string | undefined)[] {
  return [
    ...routes.filter((route) => !removed.includes(route)).map(({ mode }) => mode),
    ...added.map(({ entry }) => entry.mode),
  ];
}
