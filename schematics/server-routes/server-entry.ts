/** Names of Angular's `RenderMode`. */
export type Mode = 'Prerender' | 'Server' | 'Client';

/** One server route to write. */
export interface ServerEntry {
  readonly path: string;
  readonly mode: Mode;
  readonly status?: number;
  /** Names of the parameters for which `getPrerenderParams` has to find values; Prerender alone has them. */
  readonly parameters?: readonly string[];
  /** Why this mode, for the comment above the entry. */
  readonly reason: string;
}

/** What a signal says about a page. */
export type Decision = Omit<ServerEntry, 'path'>;
