import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import { readWorkspace, type ProjectDefinition, type TargetDefinition } from '@schematics/angular/utility';
import { refuse } from './refusal.js';

/** Angular's own builder, which ours extends. */
const ANGULAR_BUILDER = '@angular/build:application';
export const HYBRID_BUILDER = 'ngx-hybrid:prerender';

/** Angular's builders for applications before that one; a migration of Angular leads from them to it. */
const FORMER_PACKAGE = '@angular-devkit/build-angular:';

export type BuildOptions = Readonly<NonNullable<TargetDefinition['options']>>;

/** An application of the workspace that one of the two builders builds. Paths are relative to the workspace. */
export interface Application {
  readonly name: string;
  readonly builder: string;
  /** Options of the build target, without those of its configurations. */
  readonly options: BuildOptions;
  /** Those of each configuration of the build target. */
  readonly configurations: ReadonlyMap<string, BuildOptions>;
  /** The configuration that `ng build` takes by itself; undefined when it takes none. */
  readonly defaultConfiguration: string | undefined;
  readonly sourceRoot: string;
  /** Browser entry, usually `src/main.ts`. */
  readonly main: string;
  /** Server entry `main.server.ts`; undefined when the application is not rendered on a server yet. */
  readonly mainServer: string | undefined;
  readonly tsConfig: string | undefined;
  /** No other project, application or library, is in the workspace. */
  readonly isAlone: boolean;
}

/**
 * The application to work on.
 *
 * @param name of a project; may be left out in a workspace with one application.
 * @throws NGXH1001 to NGXH1005 and NGXH1050 to NGXH1063 when there is no such application, or it is built by something else.
 */
export async function findApplication(tree: Tree, name: string | undefined): Promise<Application> {
  if (!tree.exists('/angular.json')) {
    throw tree.exists('/nx.json') ? refuse('NGXH1050') : refuse('NGXH1001');
  }

  const { projects } = await readWorkspace(tree);
  const applications = [...projects].filter(([, project]) => isApplication(project)).map(([key]) => key);
  const chosen = chooseName(applications, name);
  const project = projects.get(chosen);
  if (!project) {
    throw refuse('NGXH1003', { project: chosen, applications: quoteAll(applications) });
  }
  if (!isApplication(project)) {
    throw refuse('NGXH1004', { project: chosen, applications: quoteAll(applications) });
  }

  return { ...describeApplication(chosen, project), isAlone: projects.size === 1 };
}

function isApplication(project: ProjectDefinition): boolean {
  return project.extensions['projectType'] === 'application';
}

function chooseName(applications: readonly string[], name: string | undefined): string {
  const [first, ...others] = applications;
  if (name !== undefined && name !== '') {
    return name;
  }
  if (first === undefined) {
    throw refuse('NGXH1001');
  }
  if (others.length > 0) {
    throw refuse('NGXH1002', { applications: quoteAll(applications) });
  }

  return first;
}

function describeApplication(name: string, project: ProjectDefinition): Omit<Application, 'isAlone'> {
  const target = readBuildTarget(name, project);
  const options = target.options ?? {};
  const configurations = new Map(
    Object.entries(target.configurations ?? {}).map(([key, value]) => [key, value ?? {}]),
  );
  const sourceRoot = project.sourceRoot ?? posix.join(project.root, 'src');

  return {
    name,
    builder: target.builder,
    options,
    configurations,
    // Empty where a project wants none.
    defaultConfiguration: readPath(target.defaultConfiguration),
    sourceRoot,
    main: readPath(options['browser']) ?? posix.join(sourceRoot, 'main.ts'),
    mainServer: readPath(options['server']),
    tsConfig: readPath(options['tsConfig']),
  };
}

function readBuildTarget(project: string, { targets }: ProjectDefinition): TargetDefinition {
  const target = targets.get('build');
  if (!target) {
    const [other = 'none'] = [...targets].flatMap(([key, { builder }]) =>
      isKnown(builder) ? [`"${key}"`] : [],
    );
    throw refuse('NGXH1051', { project, target: other });
  }
  const { builder } = target;
  if (builder === `${FORMER_PACKAGE}application`) {
    throw refuse('NGXH1063', { project });
  }
  if (!isKnown(builder)) {
    throw builder.startsWith(FORMER_PACKAGE)
      ? refuse('NGXH1005', { project, builder })
      : refuse('NGXH1052', { project, builder });
  }

  return target;
}

function isKnown(builder: string): boolean {
  return builder === ANGULAR_BUILDER || builder === HYBRID_BUILDER;
}

function readPath(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function quoteAll(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ') || 'none';
}
