import type { Mode } from '../server-entry.js';

/** What the user wants where the routes leave a choice. */
export interface ModeOptions {
  /** For paths with parameters. Default: Prerender. */
  readonly params: Mode;
  /** For guarded pages. Default: Client. */
  readonly guarded: Exclude<Mode, 'Prerender'>;
  /** For a `**` that shows a page of its own rather than "not found". Default: Server. */
  readonly default: Exclude<Mode, 'Prerender'>;
}

export const DEFAULT_MODES: ModeOptions = { params: 'Prerender', guarded: 'Client', default: 'Server' };
