import { lintRoutes } from '../../../configurator/lint/index.js';
import { listServerRoutePlaces } from '../../../configurator/lint/server-route-places.js';
import { HybridError } from '../../../errors/index.js';
import { analyseSources } from '../../workspace/analysed-sources.js';
import { createFailure, NO_RESULT, type LintResult, type LintTask } from './lint-task.js';

/** Reads the sources of an application and applies the rules; nothing is found where there are no server routes. */
export function lintSources({ workspaceRoot, source }: LintTask): LintResult {
  try {
    const { analysis, existing } = analyseSources(workspaceRoot, source);

    return existing
      ? { messages: lintRoutes(analysis, existing), places: listServerRoutePlaces(existing) }
      : NO_RESULT;
  } catch (error) {
    if (error instanceof HybridError) return createFailure('sources', error);
    throw error;
  }
}
