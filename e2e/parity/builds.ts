import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContentApp } from '../../bench/apps/content-app.mjs';
import { editJson } from '../../bench/apps/json-file.mjs';
import { BUILDERS, changeBuildTarget, linkPackage, repository } from '../../bench/apps/stock-app.mjs';
import { buildApp, createApp, readFolder, workFolder } from '../support/temp-app.js';

/** Files of dist/browser by path, and prerendered-routes.json under its own name. */
export type BuildFiles = ReadonlyMap<string, Buffer>;

export type BuilderName = keyof typeof BUILDERS;

export const PRERENDERED_ROUTES = 'prerendered-routes.json';

/** Options of a build target, and what one builder needs besides so that both do the same. */
export interface SpecialAppOptions {
  readonly shared: Readonly<Record<string, unknown>>;
  readonly angular?: Readonly<Record<string, unknown>>;
  readonly ours?: Readonly<Record<string, unknown>>;
}

const NOW = '2026-01-02T03:04:05.000Z';

/** Creates an application once for each builder (`create` gets the builder), builds both, and reads what they wrote. */
export async function buildWithBoth(
  create: (builder: BuilderName) => string,
): Promise<Record<BuilderName, BuildFiles>> {
  const [angular, ours] = await Promise.all(
    (['angular', 'ours'] as const).map(async (builder) => {
      const directory = create(builder);
      await buildApp(directory, { SHOWCASE_NOW: NOW });
      return readBuild(join(directory, 'dist'));
    }),
  );
  if (!angular || !ours) throw new Error('A build is missing.');
  return { angular, ours };
}

function readBuild(dist: string): BuildFiles {
  const files = readFolder(join(dist, 'browser'));
  return files.set(PRERENDERED_ROUTES, readFileSync(join(dist, PRERENDERED_ROUTES)));
}

/** The generated application of the build benchmark, small. */
export function createContentCopy(builder: BuilderName): string {
  const directory = join(workFolder, `parity-content-${builder}`);
  createContentApp(directory, { pages: 30, builder: BUILDERS[builder] });
  return directory;
}

/** The application of fixtures/special. */
export function createSpecialApp(name: string, options: SpecialAppOptions) {
  return (builder: BuilderName): string =>
    createApp(`parity-${name}-${builder}`, {
      fixture: join(repository, 'e2e/parity/fixtures/special'),
      builder,
      buildOptions: { ...options.shared, ...options[builder] },
    });
}

/**
 * A copy of the showcase in a workspace of its own, so that one build can use another builder and neither writes into
 * the dist/ folder of this repository.
 */
export function createShowcaseCopy(builder: BuilderName): string {
  const directory = join(workFolder, `parity-showcase-${builder}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  linkPackage(workFolder);
  for (const path of ['angular.json', 'projects/showcase']) {
    cpSync(join(repository, path), join(directory, path), { recursive: true });
  }
  // Not the package.json of the repository: in a copy of it, `ngx-hybrid` would name the copy.
  writeFileSync(
    join(directory, 'package.json'),
    '{ "name": "showcase-copy", "private": true, "type": "module" }\n',
  );
  changeBuildTarget(directory, { builder: BUILDERS[builder], options: { outputPath: 'dist' } });
  editJson(join(directory, 'angular.json'), (workspace: Workspace) => {
    workspace.cli = { ...workspace.cli, cache: { enabled: false } };
    if (builder === 'angular') removeOwnOptions(workspace);
  });
  return directory;
}

interface Workspace {
  cli?: Record<string, unknown>;
  projects: Record<string, { architect: { build: { options: Record<string, unknown> } } }>;
}

/** Angular's schema does not know our options, and has no default for `outputMode`. */
function removeOwnOptions(workspace: Workspace): void {
  for (const { architect } of Object.values(workspace.projects)) {
    const { rendering: _, ...options } = architect.build.options;
    architect.build.options = { outputMode: 'server', ...options };
  }
}
