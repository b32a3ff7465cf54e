import { analyseApplication, type RouteAnalysis } from '../../configurator/analysis.js';
import { createDiskFileSystem } from '../../configurator/files/disk.js';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';
import { readServerRoutes } from '../../configurator/server-routes/server-routes.js';
import { Evaluator } from '../../configurator/values/evaluator.js';
import { HybridError } from '../../errors/index.js';
import type { ApplicationSource } from './application-source.js';

export interface AnalysedSources {
  readonly analysis: RouteAnalysis;
  /** Undefined for an application without server routes. */
  readonly existing: ExistingRoutes | undefined;
}

/** No `withRoutes()`, no such server entry, or a server routes file that is still to be written. */
const HAS_NONE: readonly string[] = ['NGXH1011', 'NGXH1035', 'NGXH1036'];

/**
 * Reads the routes and the server routes of an application from the disk.
 *
 * @throws {HybridError} NGXH1012 or NGXH1020 for server routes that are there and cannot be read, and what
 *   `analyseApplication()` throws.
 */
export function analyseSources(workspaceRoot: string, source: ApplicationSource): AnalysedSources {
  const analysis = analyseApplication(createDiskFileSystem(workspaceRoot), source);

  return { analysis, existing: readExisting(analysis, source) };
}

function readExisting(
  { application }: RouteAnalysis,
  { mainServer }: ApplicationSource,
): ExistingRoutes | undefined {
  if (mainServer === undefined) return undefined;
  try {
    return readServerRoutes(application, new Evaluator(application), mainServer);
  } catch (error) {
    if (error instanceof HybridError && HAS_NONE.includes(error.code)) return undefined;
    throw error;
  }
}
