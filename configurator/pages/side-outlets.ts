import type { RouteList, RouterRoute } from '../router/router-route.js';
import { mergeReferences } from './reference-list.js';
import type { Page } from './page.js';

/** What the router enters beside a page, without any part of its URL. */
type SideContent = Pick<Page, 'guards' | 'resolvers' | 'components'>;

const NOTHING: SideContent = { guards: [], resolvers: [], components: [] };

/**
 * Named outlets without a path are entered for every URL of their parent: the pages of their list have their guards,
 * which refuse the whole navigation, and show their components. One with `pathMatch: 'full'` is entered at the URL of
 * the parent alone, unless there is another one (`split` in Angular's router).
 *
 * @param pages those at the URL of the parent, and below it
 * @param list the routes below the parent
 * @param parent its path, and the guards in the way of what is below it
 */
export function addSideOutlets(
  pages: readonly Page[],
  list: RouteList,
  parent: Pick<Page, 'path' | 'guards'>,
): Page[] {
  const starts = list.routes.filter(isStart);
  const isEverywhere = starts.some(({ pathMatch }) => pathMatch === 'prefix');
  const outlets = new Set(starts.map(({ outlet }) => outlet));
  const content = list.routes
    .filter((route) => outlets.has(route.outlet) && takesNothing(route))
    .map(readContent)
    .reduce(mergeContent, { ...NOTHING, guards: parent.guards });

  return pages.map((page) => {
    const isBeside = outlets.size > 0 && (isEverywhere || page.path.text === parent.path.text);

    // A redirect leads elsewhere before anything is entered.
    return isBeside && page.kind !== 'redirect' ? { ...page, ...mergeContent(page, content) } : page;
  });
}

function isStart({ outlet, path, hasMatcher }: RouterRoute): boolean {
  return outlet !== undefined && path.text === '' && !hasMatcher;
}

/** Whether a route may be the one that is entered where no segment is left. */
function takesNothing({ path }: RouterRoute): boolean {
  return path.text === '' || path.text === '**';
}

/** With what is below, in any outlet, as far as it needs no segment either. */
function readContent({ guards, childGuards, resolvers, component, children }: RouterRoute): SideContent {
  const own: SideContent = { guards, resolvers, components: component ? [component] : [] };
  const entered = children.routes.filter(takesNothing);
  const below = entered.map(readContent).reduce(mergeContent, NOTHING);

  return mergeContent(
    own,
    entered.length > 0 ? { ...below, guards: [...childGuards, ...below.guards] } : below,
  );
}

function mergeContent(one: SideContent, other: SideContent): SideContent {
  return {
    guards: mergeReferences(one.guards, other.guards),
    resolvers: mergeReferences(one.resolvers, other.resolvers),
    components: [...new Set([...one.components, ...other.components])],
  };
}
