import type { PathText } from './router/router-route.js';

/** Names of Angular's `RenderMode`. */
export type Mode = 'Prerender' | 'Server' | 'Client';

/** One server route to write. */
export interface ServerEntry {
  readonly path: PathText;
  readonly mode: Mode;
  readonly status?: number;
  /** What `getPrerenderParams` has to find values for; Prerender alone has them. */
  readonly parameters?: readonly PathParameter[];
  /** The pages that `getPrerenderParams` lists at first, from a routes file. */
  readonly pages?: readonly Readonly<Record<string, string>>[];
  /** Where the application loads the data of such a page, a line each, for the comment in `getPrerenderParams`. */
  readonly dataHints?: readonly string[];
  /** Why this mode, for the comment above the entry. */
  readonly reason: string;
}

/** A parameter of a path. Angular wants a string for each. */
export interface PathParameter {
  readonly name: string;
  /** The type that the component's input turns it into, such as `number`; undefined when it is not bound, or a string. */
  readonly inputType?: string;
}

/** What a signal says about a page. */
export type Decision = Omit<ServerEntry, 'path'>;
