import type { PlannedRoute } from '../modes/planned-route.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';

/** A server route of the file as it will be. */
export interface WrittenRoute {
  readonly path: string | undefined;
  /** Undefined for a mode that could not be read. */
  readonly mode: string | undefined;
  readonly status: number | undefined;
  readonly hasPrerenderParams: boolean;
  /** What the author has written; undefined for what is to be added. */
  readonly existing: ExistingRoute | undefined;
}

export function keepRoute(existing: ExistingRoute): WrittenRoute {
  const { path, mode, status, hasPrerenderParams } = existing;

  return { path, mode, status, hasPrerenderParams, existing };
}

export function writeRoute({ entry }: PlannedRoute): WrittenRoute {
  return {
    path: entry.path.text,
    mode: entry.mode,
    status: entry.status,
    hasPrerenderParams: entry.parameters !== undefined,
    existing: undefined,
  };
}
