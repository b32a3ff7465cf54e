import { formatMessage } from '../../errors/index.js';
import type { ComponentAnalyser } from '../components/component-analyser.js';
import type { Signal } from '../components/component-signals.js';
import type { Page } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';
import { isAccepted } from './acceptance.js';
import { describeServerRoute, type LintInput } from './lint-input.js';
import { listShownPages } from './shown-pages.js';

/** A page that is kept for all visitors, although it shows what one of them has sent. */
export function lintCachedRequest({ analysis, findServerRoute, components }: LintInput): string[] {
  return listShownPages(analysis).flatMap((page) => {
    const route = findServerRoute(page.path.text);
    // Most applications have no such route, and no component is read.
    const signal =
      route && isCached(route) && !isAccepted(route, 'NGXH2019') ? findRequest(page, components) : undefined;

    return route && signal ? describe(page, route, signal) : [];
  });
}

/** `revalidate: 0` says that nothing is to be kept. */
function isCached({ revalidate }: ExistingRoute): boolean {
  return revalidate !== undefined && revalidate !== 0;
}

/** To set the status or headers of the response (`RESPONSE_INIT`) is to read nothing of a visitor. */
function findRequest({ components }: Page, analyser: ComponentAnalyser): Signal | undefined {
  return components
    .map(({ declaration }) => declaration && analyser.readSignals(declaration).request)
    .find((signal) => signal && signal.name !== 'RESPONSE_INIT');
}

function describe({ path, node }: Page, route: ExistingRoute, { name, file, line, owner }: Signal): string {
  return formatMessage('NGXH2019', {
    route: path.text,
    place: describePlace(node),
    serverRoute: describeServerRoute(route),
    name,
    reader: `${owner === undefined ? '' : `${owner}, `}${file}:${line}`,
  });
}
