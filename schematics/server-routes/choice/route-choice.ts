import type { PlannedRoute } from '../../../configurator/analysis.js';
import type { Mode, ServerEntry } from '../../../configurator/server-entry.js';
import { refuse } from '../../utility/refusal.js';
import { changeMode, type AcceptedModes } from '../accepted-modes.js';
import { describeChoices, MODE_DESCRIPTIONS } from './choice-lines.js';

/** Value of the line that ends the choice; the others are those of routes. */
const ACCEPT = -1;

/** Lines of a terminal that the question, the explanation and the help below take. */
const LINES_AROUND_LIST = 6;

/**
 * Lets the user go through the routes and change modes: a list that is accepted with Enter, in which a route can be
 * chosen to get another of the modes that Angular accepts for it.
 *
 * @throws NGXH1041 when the user stops with Ctrl-C
 */
export async function chooseModes(
  plan: readonly PlannedRoute[],
  accepted: AcceptedModes,
): Promise<ServerEntry[]> {
  // Loaded when it is needed: most runs ask nothing.
  const { select } = await import('@inquirer/prompts');
  const entries = plan.map(({ entry }) => entry);
  const { rows, columns } = process.stdout;
  const pageSize = Math.max(5, rows - LINES_AROUND_LIST);
  const common = { pageSize, loop: false };
  const context = { clearPromptOnDone: true };
  let position = ACCEPT;

  try {
    for (;;) {
      const lines = describeChoices(entries, columns);
      position = await select(
        {
          ...common,
          // The list jumps to what is typed, which is the short way through many routes.
          message: `Render modes of ${plan.length} routes: accept them, or choose one to change (type to jump: a, /path)`,
          choices: [
            { value: ACCEPT, name: 'Accept all', description: 'Writes the server routes as listed below.' },
            ...lines.map((line, value) => ({ ...line, value })),
          ],
          default: position,
        },
        context,
      );
      const planned = plan[position];
      if (!planned) {
        return entries;
      }
      entries[position] = changeMode(planned, await askMode(planned, entries[position]?.mode));
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'ExitPromptError' ? refuse('NGXH1041') : error;
  }

  async function askMode(planned: PlannedRoute, chosen: Mode | undefined): Promise<Mode> {
    const { path, reason } = planned.entry;

    return select<Mode>(
      {
        ...common,
        message: `/${path.text} (${reason})`,
        choices: accepted.list(planned).map((mode) => ({
          value: mode,
          name: mode === planned.entry.mode ? `${mode} (proposed)` : mode,
          description: MODE_DESCRIPTIONS[mode],
        })),
        default: chosen,
      },
      context,
    );
  }
}
