import type ts from 'typescript';
import { hasRoutes, type PathText, type RouterRoute } from '../router/router-route.js';
import { isWildcard, listParameters, saysNotFound, splitPath, type Page } from './page.js';

/** What surrounds a route, and is the same for all kinds of pages. */
export type PageContext = Pick<
  Page,
  'path' | 'guards' | 'resolvers' | 'components' | 'isConditional' | 'mayNotMatch' | 'isUnreachable'
>;

interface RouteContext extends PageContext {
  /** The URL shows a component of this route, or of a parent with the same path. */
  readonly showsComponent: boolean;
  readonly order: number;
}

/** The page that a route is, its children left aside. */
export function describePage(route: RouterRoute, context: RouteContext): Page {
  const { redirect, node } = route;
  const common = { ...describeContext(context), node };
  if (redirect) {
    const { target } = redirect;

    return {
      ...common,
      kind: 'redirect',
      redirectTarget: target,
      isMisread: target !== undefined && isReadOtherwise(target, route.path.text),
      takesLongerPaths: route.pathMatch === 'prefix' && route.path.text !== '',
    };
  }
  if (isWildcard(common.path.text)) {
    return { ...common, kind: isNotFound(route, context) ? 'not-found' : 'open' };
  }

  return { ...common, kind: context.showsComponent ? 'component' : 'parent' };
}

/** What stands for routes that could not be read. */
export function describeUnknown(node: ts.Node, context: RouteContext): Page {
  return { ...describeContext(context), kind: 'unknown', node };
}

function describeContext(context: RouteContext): PageContext & Pick<Page, 'order'> {
  const { path, guards, resolvers, components, isConditional, mayNotMatch, isUnreachable, order } = context;

  return {
    path: cutAtWildcard(path),
    guards,
    resolvers,
    components,
    isConditional,
    mayNotMatch,
    isUnreachable,
    order,
  };
}

/** Below a wildcard, Angular finds no server route but the wildcard's own. */
function cutAtWildcard(path: PathText): PathText {
  const segments = splitPath(path.text);
  const wildcard = segments.indexOf('**');

  return wildcard === -1 || wildcard === segments.length - 1
    ? path
    : { text: segments.slice(0, wildcard + 1).join('/') };
}

/**
 * A `**` says "not found" when a component of such a name is shown there, possibly as a layout or in one, or when
 * nothing is. One that tries its luck by `canMatch`, or stands below another wildcard, never does.
 */
function isNotFound(route: RouterRoute, { path, components, mayNotMatch }: RouteContext): boolean {
  if (mayNotMatch || splitPath(path.text).filter((segment) => segment === '**').length > 1) {
    return false;
  }

  return (
    components.some(({ name }) => saysNotFound(name)) ||
    (route.path.text === '**' && !route.component && !hasRoutes(route.children))
  );
}

/** The server sends parameters as they are written, and resolves relative targets from the last slash of the path. */
function isReadOtherwise(target: string, path: string): boolean {
  const isRelative = !target.startsWith('/');

  return listParameters(target).length > 0 || (isRelative && splitPath(path).length > 1);
}
