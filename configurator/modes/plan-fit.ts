import { ServerRouteTree } from '../comparison/route-match.js';
import type { VisitedRoute } from '../pages/page-list.js';
import { isWildcard, splitPath, toShape } from '../pages/page.js';
import { joinWildcard } from '../pages/path-text.js';
import type { PathText } from '../router/router-route.js';
import type { ServerEntry } from '../server-entry.js';
import type { PlannedRoute } from './planned-route.js';

/** A planned route, and where it belongs among the others. */
export interface PlacedRoute extends PlannedRoute {
  readonly order: number;
}

/** A place in the tree whose entry may still change. */
interface Draft {
  readonly path: string;
  route: PlacedRoute;
}

/**
 * Angular looks for a server route for every route of the router, also where nothing is shown: parents, named outlets,
 * routes that are never reached. Where it would find one that it refuses, or that would prerender a page which is
 * none, that route gets an entry of its own.
 */
export function fitToRoutes(
  planned: readonly PlacedRoute[],
  visited: readonly VisitedRoute[],
): PlannedRoute[] {
  const drafts = planned.map((route): Draft => ({ path: route.entry.path.text, route }));
  const tree = new ServerRouteTree(drafts);
  const shapes = new Map(drafts.map((draft) => [toShape(draft.path), draft]));
  visited.forEach((visit, order) => {
    for (const path of listOwnPaths(visit)) {
      const found = tree.find(visit.path.text);
      if (!found || !isRefused(visit, found.route)) {
        return;
      }
      const own = shapes.get(toShape(path.text));
      if (own === found) {
        found.route = { ...found.route, entry: withdraw(found.route.entry, visit) };
      } else if (!own) {
        const draft = createDraft(visit, path, { order, found: found.route });
        shapes.set(toShape(path.text), draft);
        tree.insert(draft);
      }
    }
  });

  return [...shapes.values()]
    .map(({ route }) => route)
    .sort((one, other) => compareOrder(one.order, other.order))
    .map(({ entry, pages }) => ({ entry, pages }));
}

/** The server routes that a route may have of its own, the first choice in front. */
function listOwnPaths({ path, isConditional }: VisitedRoute): PathText[] {
  const segments = splitPath(path.text);
  const wildcard = segments.indexOf('**');
  const own = isConditional && !isWildcard(path.text) ? joinWildcard(path) : path;

  return wildcard === -1 || wildcard === segments.length - 1
    ? [own]
    : [{ text: segments.slice(0, wildcard + 1).join('/') }, own];
}

/** What other routes show at the URLs of the entry keeps its mode, as far as it can. */
function createDraft(
  visit: VisitedRoute,
  path: PathText,
  { order, found }: { readonly order: number; readonly found: PlannedRoute },
): Draft {
  const mode = found.entry.mode === 'Prerender' ? 'Server' : found.entry.mode;

  return {
    path: path.text,
    route: { entry: { path, mode, reason: describeVisit(visit) }, pages: [], order },
  };
}

function isRefused(visit: VisitedRoute, { entry, pages }: PlannedRoute): boolean {
  if (entry.mode === 'Prerender') {
    return visit.hasMatcher || !pages.some(({ path }) => path.text === visit.path.text);
  }

  // Angular wants the status of a redirect to be one.
  return visit.isRedirect && entry.status !== undefined;
}

/** The entry in the mode that suits every route, without what Angular refuses. */
function withdraw({ path, mode, reason }: ServerEntry, visit: VisitedRoute): ServerEntry {
  return mode === 'Prerender'
    ? { path, mode: 'Server', reason: `'${visit.path.text}' has the same shape` }
    : { path, mode, reason: `${reason}; no 404, because '${visit.path.text}' redirects` };
}

function describeVisit({ isInOutlet, isRedirect }: VisitedRoute): string {
  if (isInOutlet) {
    return 'in a named outlet, without a URL of its own';
  }

  return isRedirect ? 'a redirect that the router does not reach' : 'nothing is shown at its own URL';
}

/** `Infinity - Infinity` is no number. */
function compareOrder(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
