import { join } from 'node:path';
import type { JsonValue, logging } from '@angular-devkit/core';
import { SchematicTestRunner, type UnitTestTree } from '@angular-devkit/schematics/testing';
import { JSONFile } from '@schematics/angular/utility/json-file';

const ANGULAR = '@schematics/angular';

/** Runs our schematics on trees in memory; the official ones that they call run too. */
export class Runner {
  readonly #runner = new SchematicTestRunner('ngx-hybrid', join(__dirname, '../collection.json'));
  readonly #logged: string[] = [];

  constructor() {
    this.#runner.logger.subscribe(({ level, message }: logging.LogEntry) =>
      this.#logged.push(`${level}: ${message}`),
    );
  }

  /** What the schematics have logged so far: `warn: NGXH1009: …`. */
  get logged(): string {
    return this.#logged.join('\n');
  }

  /** Names of the tasks that the last run has scheduled. */
  get tasks(): string[] {
    return this.#runner.tasks.map(({ name }) => name);
  }

  run(name: 'ng-add' | 'server-routes', options: object, tree: UnitTestTree): Promise<UnitTestTree> {
    return this.#runner.runSchematic(name, options, tree);
  }

  /** A workspace as `ng new` makes it, without its applications. */
  createWorkspace(): Promise<UnitTestTree> {
    return this.#runner.runExternalSchematic(ANGULAR, 'workspace', {
      name: 'workspace',
      version: '22.2.0',
      newProjectRoot: 'projects',
    });
  }

  addProject(tree: UnitTestTree, schematic: string, options: object): Promise<UnitTestTree> {
    return this.#runner.runExternalSchematic(ANGULAR, schematic, options, tree);
  }

  /** A workspace as `ng new shop` makes it: one application, in the root. */
  async createApp(options: object = {}): Promise<UnitTestTree> {
    return this.addProject(await this.createWorkspace(), 'application', {
      name: 'shop',
      projectRoot: '',
      routing: true,
      skipInstall: true,
      ...options,
    });
  }
}

/** All files of a tree by path, to compare two of them. */
export function readAll(tree: UnitTestTree): Record<string, string> {
  return Object.fromEntries(tree.files.map((path) => [path, tree.readContent(path)]));
}

/** A value of a JSON file, which may have comments. */
export function readJson(tree: UnitTestTree, path: string, at: (string | number)[] = []): unknown {
  return new JSONFile(tree, path).get(at);
}

/** Changes a value of a JSON file; undefined removes it. */
export function changeJson(tree: UnitTestTree, path: string, [at, to]: [(string | number)[], unknown]): void {
  new JSONFile(tree, path).modify(at, to as JsonValue);
}

/** Where angular.json has the options of a project's build target. */
export function buildOption(...names: string[]): string[] {
  return ['projects', 'shop', 'architect', 'build', 'options', ...names];
}
