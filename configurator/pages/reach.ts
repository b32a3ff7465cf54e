import { splitPath, type Page } from './page.js';

/** Stands for every parameter, whatever its name. */
const PARAMETER = ':';

interface Node {
  readonly children: Map<string, Node>;
  /** The first page of this shape that every URL of the shape leads to. */
  page?: Page;
  index?: number;
}

/**
 * For each page that the router never shows, the page that it shows instead: an earlier one that matches the same URLs
 * (`:slug` before `about`), for certain. Matchers, conditional routes and `canMatch` are not certain. Where no URL
 * leads to the page at all, the other one may be a later one.
 *
 * @param pages in the order in which the router tries them
 */
export function findPrecedingPages(pages: readonly Page[]): Map<Page, Page> {
  const root: Node = { children: new Map() };
  const preceding = new Map<Page, Page>();
  pages.forEach((page, index) => {
    const segments = listSegments(page);
    if (!note(page) && isCertain(page)) {
      insert(root, page.takesLongerPaths ? [...segments, '**'] : segments, { page, index });
    }
  });
  pages.filter(({ isUnreachable }) => isUnreachable).forEach(note);

  return preceding;

  function note(page: Page): boolean {
    const found = page.kind === 'unknown' ? undefined : find(root, listSegments(page))?.page;
    if (found) {
      preceding.set(page, found);
    }

    return found !== undefined;
  }
}

/** Segments as the router compares them: to it, `*` and `a%20b` are text. */
function listSegments({ path }: Page): string[] {
  return splitPath(path.text).map((segment) => (segment.startsWith(':') ? PARAMETER : segment));
}

function isCertain({ kind, isConditional, mayNotMatch, isUnreachable }: Page): boolean {
  return !isConditional && !mayNotMatch && !isUnreachable && kind !== 'unknown';
}

function insert(root: Node, segments: readonly string[], content: { page: Page; index: number }): void {
  let node = root;
  for (const segment of segments) {
    const child = node.children.get(segment) ?? { children: new Map() };
    node.children.set(segment, child);
    node = child;
  }
  if (node.page === undefined) {
    Object.assign(node, content);
  }
}

/** The earliest page that matches whatever the segments match. */
function find(node: Node, [segment, ...rest]: readonly string[]): Node | undefined {
  const candidates = [node.children.get('**')];
  if (segment === undefined) {
    candidates.push(node);
  } else if (segment !== '**') {
    for (const key of new Set([segment, PARAMETER])) {
      const child = node.children.get(key);
      candidates.push(child && find(child, rest));
    }
  }

  return candidates
    .filter((candidate) => candidate?.index !== undefined)
    .sort((one, other) => (one?.index ?? 0) - (other?.index ?? 0))[0];
}
