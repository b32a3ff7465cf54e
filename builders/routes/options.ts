import { targetFromTargetString, type Target } from '@angular-devkit/architect';
import type { Schema } from './schema.js';

export interface RoutesOptions {
  /** The target that builds the application. */
  readonly buildTarget: Target;
  readonly json: boolean;
}

/** Fills in the defaults. @param project that of the target that runs; undefined when a script runs the builder */
export function normalizeOptions(
  { buildTarget, json = false }: Schema,
  project: string | undefined,
): RoutesOptions | undefined {
  if (buildTarget !== undefined) {
    return { buildTarget: targetFromTargetString(buildTarget, project, 'build'), json };
  }

  return project === undefined ? undefined : { buildTarget: { project, target: 'build' }, json };
}
