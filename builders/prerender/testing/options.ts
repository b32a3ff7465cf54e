import { normalizeOptions, type NormalizedOptions, type PrerenderBuilderOptions } from '../options.js';

/** Options of the build target of a project "shop", as `angular.json` has them. */
export function normalizeJson(
  options: Readonly<Record<string, unknown>>,
  workspaceRoot = '/workspace',
): NormalizedOptions {
  const json: PrerenderBuilderOptions = { browser: 'src/main.ts', tsConfig: 'tsconfig.app.json', ...options };

  return normalizeOptions(json, workspaceRoot, 'shop');
}
