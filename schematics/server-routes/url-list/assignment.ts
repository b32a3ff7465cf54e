import { ServerRouteTree } from '../../../configurator/comparison/route-match.js';
import { splitPath } from '../../../configurator/pages/page.js';
import type { UrlLine } from './url-list.js';

/** Values of a page's parameters. */
export type PageParameters = Readonly<Record<string, string>>;

export interface UrlAssignment<Route> {
  /** The pages of each route that has parameters, without duplicates, in the order of the list. */
  readonly pages: ReadonlyMap<Route, readonly PageParameters[]>;
  /** Lines that belong to no route, or only to a `**` for everything. */
  readonly unmatched: readonly UrlLine[];
}

/** Finds the server route of each URL, as Angular's server does, and the values of its parameters. */
export function assignUrls<Route extends { readonly path: string | undefined }>(
  routes: readonly Route[],
  lines: readonly UrlLine[],
): UrlAssignment<Route> {
  const tree = new ServerRouteTree(routes);
  const pages = new Map<Route, Map<string, PageParameters>>();
  const unmatched: UrlLine[] = [];
  for (const line of lines) {
    const route = line.segments && tree.find(line.segments.join('/'));
    if (!line.segments || route?.path === undefined || route.path === '**') {
      unmatched.push(line);
      continue;
    }
    const pattern = splitPath(route.path);
    const parameters = readParameters(pattern, line.segments);
    if (!isReached(pattern, line.segments, parameters)) {
      unmatched.push(line);
      continue;
    }
    if (Object.keys(parameters).length > 0) {
      const known = pages.get(route) ?? new Map<string, PageParameters>();
      pages.set(route, known.set(JSON.stringify(parameters), parameters));
    }
  }

  return { pages: new Map([...pages].map(([route, known]) => [route, [...known.values()]])), unmatched };
}

/** With one name twice in a path, a page has one value for both: two different ones cannot be written. */
function isReached(pattern: readonly string[], segments: readonly string[], values: PageParameters): boolean {
  return pattern.every((name, index) => {
    const segment = segments[index];

    return !name.startsWith(':') || segment === undefined || values[name.slice(1)] === decode(segment);
  });
}

function readParameters(pattern: readonly string[], segments: readonly string[]): PageParameters {
  return Object.fromEntries(
    pattern.flatMap((name, index) => {
      if (name === '**') {
        return [[name, segments.slice(index).map(decode).join('/')]];
      }
      const segment = segments[index];

      return name.startsWith(':') && segment !== undefined ? [[name.slice(1), decode(segment)]] : [];
    }),
  );
}

/** A slash in a segment stays as it is encoded: it separates nothing. */
function decode(segment: string): string {
  return decodeURIComponent(segment).replaceAll('/', '%2F');
}
