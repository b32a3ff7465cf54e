import ts from 'typescript';
import type { PageGroup } from '../pages/page-group.js';
import { describePlace, findPlace } from '../program/place.js';
import type { NamedReference } from '../router/router-route.js';
import type { Decision } from '../server-entry.js';
import { findBrowserUse } from './browser-use.js';
import type { ModeContext } from './mode-context.js';

/** More names than these make no comment that anybody reads. */
const MAX_GUARDS = 3;

/** What a guard protects is for one visitor, whom only the browser knows, unless `--guarded` says otherwise. */
export function decideGuarded(group: PageGroup, context: ModeContext): Decision | undefined {
  const guards = listGuards(group);
  const mode = context.options.guarded;
  if (guards.length === 0 || (mode === 'Server' && findBrowserUse(group, context))) {
    return undefined;
  }
  const others = group.pages.length > 1 ? ', or the next route of this path' : '';

  return { mode, reason: `guarded by ${describeGuards(guards)}${others}` };
}

/** The guards in the way of any of the pages. A redirect written as text happens before them. */
export function listGuards({ pages }: PageGroup): NamedReference[] {
  const guarded = pages.filter(({ redirectTarget }) => redirectTarget === undefined);

  return [
    ...new Map(guarded.flatMap(({ guards }) => guards).map((guard) => [describe(guard), guard])).values(),
  ];
}

export function describeGuards(guards: readonly NamedReference[]): string {
  const names = [...new Set(guards.slice(0, MAX_GUARDS).map(describe))];
  const rest = guards.length > MAX_GUARDS ? ` and ${guards.length - MAX_GUARDS} more` : '';

  return names.join(', ') + rest;
}

function describe({ name, declaration }: NamedReference): string {
  return declaration === undefined ? name : `${name} (${describeSource(declaration)})`;
}

/** A guard without a name of its own is found by its line. */
function describeSource(declaration: ts.Node): string {
  const isInPlace =
    (ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration)) &&
    !ts.isVariableDeclaration(declaration.parent);

  return isInPlace ? describePlace(declaration) : findPlace(declaration).file;
}
