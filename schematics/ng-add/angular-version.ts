import type { Tree } from '@angular-devkit/schematics';
import { getDependency } from '@schematics/angular/utility/dependency';
import { refuse } from '../utility/refusal.js';

/** First minor version of the major version that this package is for. */
const MAJOR = 22;
const MINOR = 2;

/**
 * Refuses an Angular that this package is not for. Asks the installed package, or else package.json, where a range
 * such as `^22.0.0` is taken for its newest version.
 *
 * @throws NGXH1006
 */
export function checkAngularVersion(tree: Tree): void {
  const version = readInstalledVersion(tree) ?? readAngularRange(tree);
  const [, operator, major, minor] = /^([\^~]?)(\d+)\.(\d+)/.exec(version) ?? [];
  // A tag or a path, such as `latest`, says nothing.
  const isKnown = major !== undefined;
  const isNewEnough = operator === '^' || Number(minor) >= MINOR;
  if (isKnown && !(Number(major) === MAJOR && isNewEnough)) {
    throw refuse('NGXH1006', { version });
  }
}

/** The range of `@angular/core` in package.json, which is the one for Angular's other packages too. */
export function readAngularRange(tree: Tree): string {
  const range = tree.exists('/package.json') ? getDependency(tree, '@angular/core')?.version : undefined;
  if (range === undefined) {
    throw refuse('NGXH1001');
  }

  return range;
}

function readInstalledVersion(tree: Tree): string | undefined {
  const path = '/node_modules/@angular/core/package.json';
  const manifest: unknown = tree.exists(path) ? tree.readJson(path) : undefined;

  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : undefined;
}
