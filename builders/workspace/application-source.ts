import { workspaces } from '@angular-devkit/core';
import { NodeJsSyncHost } from '@angular-devkit/core/node';
import { relative, resolve, sep } from 'node:path';
import { readFileReplacements } from '../../configurator/program/file-replacements.js';
import type { ApplicationFiles } from '../../configurator/program/application-program.js';

/** Where the sources of an application begin. Plain data, paths relative to the workspace with `/`. */
export interface ApplicationSource extends ApplicationFiles {
  readonly main: string;
  /** Undefined for an application without a server. */
  readonly mainServer?: string;
}

/** Options of a build target that name sources: those of `@angular/build:application`, with its older names. */
export interface SourceOptions {
  readonly browser?: unknown;
  readonly main?: unknown;
  readonly server?: unknown;
  readonly tsConfig?: unknown;
  readonly fileReplacements?: unknown;
}

/** The sources of the application that a build target builds; undefined when its options name no entry point. */
export async function readApplicationSource(
  workspaceRoot: string,
  { browser, main = browser, server, tsConfig, fileReplacements }: SourceOptions,
): Promise<ApplicationSource | undefined> {
  const entry = toWorkspacePath(main, workspaceRoot);
  if (entry === undefined) return undefined;
  const mainServer = toWorkspacePath(server, workspaceRoot);

  return {
    main: entry,
    ...(mainServer !== undefined && { mainServer }),
    entries: mainServer === undefined ? [entry] : [entry, mainServer],
    tsConfig: toWorkspacePath(tsConfig, workspaceRoot),
    libraries: await listLibraries(workspaceRoot),
    replacements: readFileReplacements(fileReplacements),
  };
}

function toWorkspacePath(path: unknown, workspaceRoot: string): string | undefined {
  if (typeof path !== 'string' || path === '') return undefined;

  return relative(workspaceRoot, resolve(workspaceRoot, path)).split(sep).join('/');
}

/** Folders of the libraries of the workspace; none where there is no `angular.json`. */
async function listLibraries(workspaceRoot: string): Promise<string[]> {
  const host = workspaces.createWorkspaceHost(new NodeJsSyncHost());
  try {
    const { workspace } = await workspaces.readWorkspace(workspaceRoot, host);

    return [...workspace.projects.values()]
      .filter(({ extensions }) => extensions['projectType'] === 'library')
      .map(({ root }) => root);
  } catch {
    // Other tools have their projects elsewhere: their libraries are found by path mappings.
    return [];
  }
}
