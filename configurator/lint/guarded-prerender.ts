import { formatMessage } from '../../errors/index.js';
import { describePlace } from '../program/place.js';
import { isAccepted } from '../server-routes/acceptance.js';
import { describeGuards, isGuarded } from './guards.js';
import type { LintInput } from './lint-input.js';
import { listShownPages } from './shown-pages.js';

/** A page that is made once, for everybody, although a guard decides who may see it. */
export function lintGuardedPrerender({ analysis, findServerRoute }: LintInput): string[] {
  return listShownPages(analysis)
    .filter((page) => {
      const route = isGuarded(page) ? findServerRoute(page.path.text) : undefined;

      // The schematic asks the same by another code.
      return route?.mode === 'Prerender' && !isAccepted(route, 'NGXH2018') && !isAccepted(route, 'NGXH1034');
    })
    .map((page) =>
      formatMessage('NGXH2018', {
        route: page.path.text,
        place: describePlace(page.node),
        guards: describeGuards(page),
      }),
    );
}
