import type { Tree } from '@angular-devkit/schematics';
import { getDependency } from '@schematics/angular/utility/dependency';
import { refuse } from '../utility/refusal.js';

/** The version of Express that Angular's own server program is for, and ours. */
const MAJOR = 5;

/**
 * Refuses an application with an older Express, whose paths mean other things.
 *
 * @throws NGXH1060
 */
export function checkExpressVersion(tree: Tree): void {
  const version = getDependency(tree, 'express')?.version;
  const major = /^[\^~>=\sv]*(\d+)/.exec(version ?? '')?.[1];
  if (version !== undefined && major !== undefined && Number(major) < MAJOR) {
    throw refuse('NGXH1060', { version });
  }
}
