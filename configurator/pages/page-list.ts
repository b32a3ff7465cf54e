import type ts from 'typescript';
import type {
  ComponentReference,
  PathText,
  RouteList,
  RouterRoute,
  Unresolved,
} from '../router/router-route.js';
import { describePage, describeUnknown, type PageContext } from './page-description.js';
import { isWildcard, splitPath, type Page } from './page.js';
import { joinPathTexts, joinWildcard } from './path-text.js';
import { mergeReferences } from './reference-list.js';
import { addSideOutlets } from './side-outlets.js';

export interface PageList {
  /** In the order in which the router tries them, which decides between pages that match the same URL. */
  readonly pages: readonly Page[];
  /** Every route, in the order of the configuration, parents first: Angular looks for a server route for each. */
  readonly visited: readonly VisitedRoute[];
  readonly unresolved: readonly Unresolved[];
}

/** A route as Angular's build visits it, whether it has a URL of its own or not. */
export interface VisitedRoute {
  readonly path: PathText;
  readonly hasMatcher: boolean;
  readonly isRedirect: boolean;
  readonly isConditional: boolean;
  /** It is in a named outlet, or below one. */
  readonly isInOutlet: boolean;
  /** Where it is written. */
  readonly node: ts.Node;
}

/** What surrounds a list of routes. */
interface Surroundings extends PageContext {
  /** A component is shown at this very path, as that of a layout without a path is. */
  readonly showsComponent: boolean;
  /** The parent leaves no segment to its children: `pathMatch: 'full'`, or `**`. */
  readonly isFull: boolean;
  readonly isInOutlet: boolean;
}

const ROOT: Surroundings = {
  path: { text: '' },
  guards: [],
  resolvers: [],
  components: [],
  showsComponent: false,
  isConditional: false,
  mayNotMatch: false,
  isUnreachable: false,
  isFull: false,
  isInOutlet: false,
};

/** Lists the pages of a router configuration. */
export function listPages(routes: RouteList): PageList {
  const visited: VisitedRoute[] = [];
  const unresolved: Unresolved[] = [];
  const pages = listBelow(routes, ROOT);

  // Routes that are mounted many times are unknown once.
  return { pages, visited, unresolved: [...new Map(unresolved.map((one) => [one.node, one])).values()] };

  function listBelow(list: RouteList, parent: Surroundings): Page[] {
    const pages = list.routes.flatMap((route) => listRoute(route, parent));
    unresolved.push(...list.unresolved);
    if (parent.isInOutlet) {
      return [];
    }
    const context = { ...parent, path: joinWildcard(parent.path), order: visited.length };
    const unknown = list.unresolved.map(({ node }) => describeUnknown(node, context));

    return addSideOutlets([...pages, ...unknown], list, parent);
  }

  function listRoute(route: RouterRoute, parent: Surroundings): Page[] {
    const order = visited.length;
    const inner = enter(route, parent);
    const { path, isConditional, isInOutlet } = inner;
    const isRedirect = route.redirect !== undefined;
    visited.push({
      path,
      hasMatcher: route.hasMatcher,
      isRedirect,
      isConditional,
      isInOutlet,
      node: route.node,
    });
    const outer = { ...inner, guards: mergeReferences(inner.guards, route.childGuards) };
    const below = listBelow(route.children, outer);
    if (isInOutlet) {
      return [];
    }

    if (isShownBelow(route.children)) {
      return below;
    }
    const own = describePage(route, { ...inner, order });

    return [...below, ...addSideOutlets([own], route.children, { ...outer, path: own.path })];
  }
}

function enter(route: RouterRoute, parent: Surroundings): Surroundings {
  const own: PathText = route.hasMatcher ? { text: '**' } : route.path;
  const isLonger = splitPath(own.text).length > 0 && own.text !== '**';
  const hasEmptySegment = own.text !== '' && own.text.split('/').includes('');
  // `**` leaves no segment to its children; with segments behind it, it matches some URLs alone.
  const isWild = !route.hasMatcher && splitPath(own.text).includes('**');
  const matchesSome = route.hasMatcher || (isWild && !isWildcard(own.text));
  const components: readonly ComponentReference[] = route.component ? [route.component] : [];

  return {
    path: joinPathTexts(parent.path, own),
    guards: mergeReferences(parent.guards, route.guards),
    resolvers: mergeReferences(parent.resolvers, route.resolvers),
    components: [...parent.components, ...components],
    showsComponent: route.component !== undefined || (!isLonger && parent.showsComponent),
    isConditional: parent.isConditional || route.isConditional,
    mayNotMatch: parent.mayNotMatch || route.hasCanMatch || matchesSome,
    isUnreachable: parent.isUnreachable || hasEmptySegment || (parent.isFull && isLonger),
    isFull: route.pathMatch === 'full' || isWild || (parent.isFull && !isLonger),
    isInOutlet: parent.isInOutlet || route.outlet !== undefined,
  };
}

/**
 * Whether one of the routes decides what the URL of their parent shows: one with the empty path, a `**`, which needs no
 * segment, or one that could not be read. Where it may not match, the parent may be shown alone.
 */
function isShownBelow({ routes, unresolved }: RouteList): boolean {
  return (
    unresolved.length > 0 ||
    routes.some(
      ({ path, hasMatcher, outlet, isConditional, hasCanMatch }) =>
        (path.text === '' || path.text === '**') &&
        !hasMatcher &&
        outlet === undefined &&
        !isConditional &&
        !hasCanMatch,
    )
  );
}
