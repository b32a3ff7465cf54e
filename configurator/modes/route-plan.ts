import { groupPages, type PageGroup } from '../pages/page-group.js';
import type { PageList } from '../pages/page-list.js';
import { toShape } from '../pages/page.js';
import type { ServerEntry } from '../server-entry.js';
import { decideMode } from './decision.js';
import type { ModeContext } from './mode-context.js';
import { fitToRoutes, type PlacedRoute } from './plan-fit.js';
import type { PlannedRoute } from './planned-route.js';

const NOT_FOUND: ServerEntry = {
  path: { text: '**' },
  mode: 'Server',
  status: 404,
  reason: 'no other route matches',
};

/**
 * The server routes for all pages by the decision table, in the order of the router configuration with `**` last,
 * whether or not the router has one. None for a router without routes.
 */
export function planRoutes(list: PageList, context: ModeContext): PlannedRoute[] {
  if (list.pages.length === 0 && list.visited.length === 0) {
    return [];
  }
  const planned = groupPages(list)
    // Nothing is shown at the URL of a mere parent, so whatever Angular finds for it will do.
    .filter(({ pages, preceding }) => preceding !== undefined || pages.some(({ kind }) => kind !== 'parent'))
    .map((group) => placeGroup(group, context));
  const others = planned.filter(({ entry }) => entry.path.text !== '**');
  const last = planned.find(({ entry }) => entry.path.text === '**') ?? { entry: NOT_FOUND, pages: [] };

  return fitToRoutes([...others, { ...last, order: Infinity }], list.visited);
}

function placeGroup(group: PageGroup, context: ModeContext): PlacedRoute {
  const { path, pages, order } = group;
  const { reason, ...decision } = decideMode(group, context);
  const isOwnPath =
    path.text === '**' || pages.some((page) => toShape(page.path.text) === toShape(path.text));
  const suffix = isOwnPath ? '' : '; with ** because the route may be missing';

  return { entry: { path, ...decision, reason: reason + suffix }, pages, order };
}
