import { formatMessage } from '../../errors/index.js';
import type { Page } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';
import { isAccepted } from '../server-routes/acceptance.js';
import { findCaching } from './caching.js';
import { describeGuards, isGuarded } from './guards.js';
import { describeServerRoute, type LintInput } from './lint-input.js';
import { describeReader, RequestReaders } from './request-readers.js';
import { listShownPages } from './shown-pages.js';

/** A page that is kept for all visitors, although it shows what one of them has sent, or is shown to some alone. */
export function lintCachedRequest({ analysis, findServerRoute, components }: LintInput): string[] {
  const readers = new RequestReaders(analysis, components);

  return listShownPages(analysis).flatMap((page) => {
    const route = findServerRoute(page.path.text);
    const caching = route && findCaching(route);

    // Most applications have no such route, and no code is read.
    return route && caching !== undefined ? lintCached(page, { route, caching }, readers) : [];
  });
}

interface CachedRoute {
  readonly route: ExistingRoute;
  /** What asks for it: `revalidate`, or the name of a header. */
  readonly caching: string;
}

function lintCached(page: Page, { route, caching }: CachedRoute, readers: RequestReaders): string[] {
  const described = {
    route: page.path.text,
    place: describePlace(page.node),
    serverRoute: describeServerRoute(route),
    caching,
  };
  const signal = isAccepted(route, 'NGXH2019') ? undefined : readers.find(page);
  if (signal) {
    return [formatMessage('NGXH2019', { ...described, name: signal.name, reader: describeReader(signal) })];
  }

  // Of a prerendered page NGXH2018 says it.
  return route.mode === 'Server' && isGuarded(page) && !isAccepted(route, 'NGXH2033')
    ? [formatMessage('NGXH2033', { ...described, guards: describeGuards(page) })]
    : [];
}
