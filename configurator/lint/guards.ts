import type { Page } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import type { NamedReference } from '../router/router-route.js';

/** Whether a guard decides who sees what the page shows. */
export function isGuarded({ kind, guards }: Page): boolean {
  return (kind === 'component' || kind === 'open') && guards.length > 0;
}

/** The guards of a page with their places: `authGuard (src/app/auth.guard.ts:4)`. */
export function describeGuards({ guards }: Page): string {
  return guards.map(describeGuard).join(', ');
}

function describeGuard({ name, declaration }: NamedReference): string {
  return declaration === undefined ? name : `${name} (${describePlace(declaration)})`;
}
