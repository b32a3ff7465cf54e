import { formatMessage } from '../../errors/index.js';
import type { Page } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import type { NamedReference } from '../router/router-route.js';
import { isAccepted } from './acceptance.js';
import type { LintInput } from './lint-input.js';
import { listShownPages } from './shown-pages.js';

/** A page that is made once, for everybody, although a guard decides who may see it. */
export function lintGuardedPrerender({ analysis, findServerRoute }: LintInput): string[] {
  return listShownPages(analysis)
    .filter((page) => {
      const route = isGuarded(page) ? findServerRoute(page.path.text) : undefined;

      return route?.mode === 'Prerender' && !isAccepted(route, 'NGXH2018');
    })
    .map(({ path, node, guards }) =>
      formatMessage('NGXH2018', {
        route: path.text,
        place: describePlace(node),
        guards: guards.map(describeGuard).join(', '),
      }),
    );
}

function isGuarded({ kind, guards }: Page): boolean {
  return (kind === 'component' || kind === 'open') && guards.length > 0;
}

function describeGuard({ name, declaration }: NamedReference): string {
  return declaration === undefined ? name : `${name} (${describePlace(declaration)})`;
}
