import type { Mode, ServerEntry } from '../../../configurator/server-entry.js';

export const MODE_DESCRIPTIONS: Readonly<Record<Mode, string>> = {
  Prerender: 'Rendered once, by the build.',
  Server: 'Rendered by the server, for every request.',
  Client: 'Rendered in the browser; the server sends an empty shell.',
};

/** One line of the list of routes, and what is said about it while it is active. */
export interface ChoiceLine {
  readonly name: string;
  readonly description: string;
}

/** What the list puts in front of each line. */
const CURSOR_WIDTH = 2;
const PATH_LIMIT = 40;

/**
 * The routes as a table: path, mode, reason. Lines are cut at the width of the terminal, because the list counts lines
 * to know how many fit; the whole reason stands in the description.
 *
 * @param columns of the terminal
 */
export function describeChoices(entries: readonly ServerEntry[], columns: number): ChoiceLine[] {
  const longest = Math.max(...entries.map(({ path }) => path.text.length + 1));
  const width = Math.min(longest, PATH_LIMIT);

  return entries.map(({ path, mode, reason }) => {
    const line = `${cut(`/${path.text}`, width).padEnd(width)}  ${mode.padEnd('Prerender'.length)}  ${reason}`;

    return {
      name: cut(line, Math.max(columns - CURSOR_WIDTH - 1, width)),
      description: `/${path.text}: ${mode}, ${reason}`,
    };
  });
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
