import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { readAll, Runner } from './workspace.js';

export const HOSTS = { allowedHosts: ['example.com'] };

/** A change of a new application before `ng add` runs in it. */
export type Change = (tree: UnitTestTree, runner: Runner) => unknown;

export interface Setup {
  /** Options of `ng add`, besides the hosts. */
  readonly options?: object;
  /** Options of the application schematic. */
  readonly app?: object;
}

/** Changes a new application and runs `ng add` twice: the second run has to change nothing. */
export async function addTo(change: Change, { options, app }: Setup = {}): Promise<UnitTestTree> {
  const runner = new Runner();
  const workspace = await runner.createApp(app);
  await change(workspace, runner);
  const tree = await runner.run('ng-add', { ...HOSTS, ...options }, workspace);
  const before = readAll(tree);
  expect(readAll(await runner.run('ng-add', { ...HOSTS, ...options }, tree))).toEqual(before);

  return tree;
}

/** Changes a new application and runs `ng add`, which has to fail. @returns its message, when nothing was changed */
export async function addRefused(change: Change, { options, app }: Setup = {}): Promise<string> {
  const runner = new Runner();
  const tree = await runner.createApp(app);
  await change(tree, runner);
  const before = readAll(tree);
  const error: unknown = await runner.run('ng-add', { ...options }, tree).catch((reason: unknown) => reason);
  expect(readAll(tree)).toEqual(before);
  expect(error).toBeInstanceOf(Error);

  return error instanceof Error ? error.message : '';
}
