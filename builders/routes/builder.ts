import {
  targetStringFromTarget,
  type BuilderContext,
  type BuilderOutput,
  type Target,
} from '@angular-devkit/architect';
import { HybridError } from '../../errors/index.js';
import { describePlace } from '../../configurator/program/place.js';
import { formatSyntaxErrors } from '../../configurator/program/syntax-error.js';
import { analyseSources, type AnalysedSources } from '../workspace/analysed-sources.js';
import { readApplicationSource, type ApplicationSource } from '../workspace/application-source.js';
import { createReport } from './create-report.js';
import { formatReport } from './format-report.js';
import { normalizeOptions } from './options.js';
import type { Schema } from './schema.js';

/** Prints the routes of an application with their modes; reads sources alone, so nothing is compiled or started. */
export async function executeRoutesBuilder(options: Schema, context: BuilderContext): Promise<BuilderOutput> {
  try {
    const text = await describeRoutes(options, context);
    context.logger.info(text);

    return { success: true };
  } catch (error) {
    if (!(error instanceof HybridError)) throw error;

    return { success: false, error: error.message };
  }
}

async function describeRoutes(options: Schema, context: BuilderContext): Promise<string> {
  const normalized = normalizeOptions(options, context.target?.project);
  if (!normalized) throw new HybridError('NGXH2001');
  const { buildTarget, json } = normalized;
  const source = await readSource(buildTarget, context);
  const sources = analyseSources(context.workspaceRoot, source);
  checkSources(source, sources);
  const report = createReport(buildTarget.project, sources);

  return json ? JSON.stringify(report, undefined, 2) : formatReport(report, process.stdout.columns);
}

/** Throws NGXH2030 for a target that is not there or builds no application. */
async function readSource(target: Target, context: BuilderContext): Promise<ApplicationSource> {
  const name = targetStringFromTarget(target);
  const options = await context.getTargetOptions(target).catch((error: unknown) => {
    const problem = 'is not in angular.json';
    throw new HybridError('NGXH2030', { target: name, problem }, { cause: error });
  });
  const source = await readApplicationSource(context.workspaceRoot, options);
  if (!source) throw new HybridError('NGXH2030', { target: name, problem: 'has no option "browser"' });

  return source;
}

/** Throws where routes cannot be known, or have no mode: NGXH1020, NGXH2031 and NGXH2032. */
function checkSources({ main }: ApplicationSource, { analysis }: AnalysedSources): void {
  const { application, router } = analysis;
  const [error] = application.listSyntaxErrors();
  if (error) throw new HybridError('NGXH1020', formatSyntaxErrors([error]));
  if (!router.provider) throw new HybridError('NGXH2031', { main });
  if (router.hashLocation) throw new HybridError('NGXH2032', { place: describePlace(router.hashLocation) });
}
