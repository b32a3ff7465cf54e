import type { PathText } from '../router/router-route.js';
import { isWildcard, toShape, type Page } from './page.js';
import type { PageList } from './page-list.js';
import { joinWildcard } from './path-text.js';
import { findPrecedingPages } from './reach.js';

/** Pages that one server route is for. */
export interface PageGroup {
  /** The path of the server route. */
  readonly path: PathText;
  /** Those that the router may show, the one that it tries first at the front. Never empty. */
  readonly pages: readonly [Page, ...Page[]];
  /** The page that the router shows instead of all of them. */
  readonly preceding: Page | undefined;
  readonly order: number;
}

/** Groups pages as Angular's server does, in the order of the router configuration, parents first. */
export function groupPages({ pages, visited }: PageList): PageGroup[] {
  const preceding = findPrecedingPages(pages);
  const certain = new Set(
    visited.filter(({ isConditional }) => !isConditional).map(({ path }) => toShape(path.text)),
  );
  const groups = new Map<string, [Page, ...Page[]]>();
  for (const page of pages) {
    const shape = toShape(findEntryPath(page, certain).text);
    const group = groups.get(shape);
    if (group) {
      group.push(page);
    } else {
      groups.set(shape, [page]);
    }
  }

  return [...groups.values()]
    .map((members) => createGroup(members, { preceding, certain }))
    .sort((one, other) => one.order - other.order);
}

/**
 * Angular refuses a server route that no router route matches, unless it ends with `/**`. That form is found for the
 * path itself as well, and so it is what a route needs that may be missing.
 */
function findEntryPath(
  { path, isConditional }: Pick<Page, 'path' | 'isConditional'>,
  certain: ReadonlySet<string>,
): PathText {
  const isExempt = !isConditional || isWildcard(path.text) || certain.has(toShape(path.text));

  return isExempt ? path : joinWildcard(path);
}

function createGroup(
  members: readonly [Page, ...Page[]],
  { preceding, certain }: { preceding: ReadonlyMap<Page, Page>; certain: ReadonlySet<string> },
): PageGroup {
  const reachable = members.filter(({ isUnreachable }) => !isUnreachable);
  const shown = reachable.filter((page) => !preceding.has(page));
  const hidden = members.filter(({ kind }) => kind !== 'parent');
  // A parent that shows nothing takes the path all the same.
  const isTaken = shown.every(({ kind }) => kind === 'parent') && hidden.length > 0;
  const [first = members[0], ...others] = isTaken ? hidden : shown;

  return {
    path: findEntryPath(first, certain),
    pages: [first, ...others],
    preceding: isTaken || shown.length === 0 ? preceding.get(first) : undefined,
    order: Math.min(...members.map(({ order }) => order)),
  };
}
