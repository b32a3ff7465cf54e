import type { SchematicContext, Tree } from '@angular-devkit/schematics';
import type { RouteAnalysis } from '../../configurator/analysis.js';
import type { RunSettings } from './run-settings.js';
import type { Schema } from './schema.js';
import type { UrlList } from './url-list/url-list.js';

/** What the steps of one run share. */
export interface RoutesRun {
  readonly tree: Tree;
  readonly context: SchematicContext;
  readonly settings: RunSettings;
  readonly options: Schema;
  readonly analysis: RouteAnalysis;
  /** Undefined without `--routes-file`. */
  readonly urls: UrlList | undefined;
}
