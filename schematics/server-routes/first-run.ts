import type { PlannedRoute } from '../../configurator/analysis.js';
import type { ServerEntry } from '../../configurator/server-entry.js';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { applyEdits } from '../utility/text-edits.js';
import { AcceptedModes } from './accepted-modes.js';
import { chooseModes } from './choice/route-choice.js';
import { detectStyle, readFileStyle, type CodeStyle } from './output/code-style.js';
import { replaceEntries } from './output/insertion.js';
import { printFile } from './output/printer.js';
import type { RoutesText } from './routes-text.js';
import type { RoutesRun } from './routes-run.js';
import type { Untouched } from './untouched.js';
import { placeUrls } from './url-list/url-pages.js';

/** Where entries go that nobody has decided about yet. */
export type FirstTarget =
  | { readonly kind: 'missing'; readonly path: string; readonly name: string }
  | { readonly kind: 'untouched'; readonly existing: ExistingRoutes; readonly untouched: Untouched };

/** The routes file with an entry for every planned route; on a terminal, with the modes that the user chooses. */
export async function printFirstRun(
  run: RoutesRun,
  target: FirstTarget,
): Promise<{ readonly text: RoutesText; readonly entries: readonly ServerEntry[] }> {
  const file = target.kind === 'untouched' ? target.existing.array.getSourceFile() : undefined;
  const path = target.kind === 'missing' ? target.path : target.existing.array.getSourceFile().fileName;
  const style = readFileStyle(run.tree, path);
  const accepted = new AcceptedModes(run.analysis);
  const planned = planWithUrls(run, style, accepted);
  const entries = run.settings.isInteractive
    ? await chooseModes(planned, accepted)
    : planned.map(({ entry }) => entry);
  const before = file?.text;
  if (target.kind === 'untouched' && target.untouched.fileOf === undefined) {
    const { array } = target.existing;
    const edits = replaceEntries(array, entries, detectStyle(array, style));
    const after = applyEdits(array.getSourceFile().text, edits);

    return { text: { path, before, after, isOurs: false }, entries };
  }
  const name = target.kind === 'missing' ? target.name : (target.untouched.fileOf ?? '');
  const lineBreak = before?.includes('\r\n') ? '\r\n' : style.lineBreak;
  const mark = before?.startsWith('\uFEFF') ? '\uFEFF' : '';
  const after = mark + printFile(name, entries, { ...style, lineBreak });

  return { text: { path, before, after, isOurs: true }, entries };
}

function planWithUrls(
  { analysis, urls, context }: RoutesRun,
  style: CodeStyle,
  accepted: AcceptedModes,
): readonly PlannedRoute[] {
  if (!urls) {
    return analysis.plan;
  }
  const { planned, warnings } = placeUrls(urls, { planned: analysis.plan, style, accepted });
  warnings.forEach((warning) => {
    context.logger.warn(warning);
  });

  return planned;
}
