import type { ParamsCall } from '../discover/params-call.js';

/** An error of Angular's extraction, taken apart (`handleRoute` and `handleSSGRoute` in its ssr.mjs). */
interface RouteError {
  /** Path in the router; undefined for an error that names none. */
  readonly path: string | undefined;
  readonly message: string;
}

/** Which of Angular's errors calls of `getPrerenderParams` have caused, by their places in the list: one for each call. */
export function findExplained(errors: readonly string[], calls: readonly ParamsCall[]): Set<number> {
  const parsed = errors.map(parseError);
  const explained = new Set<number>();
  for (const call of calls) {
    const index = parsed.findIndex((error, at) => !explained.has(at) && isCausedBy(error, call));
    if (index !== -1) explained.add(index);
  }

  return explained;
}

function parseError(error: string): RouteError {
  const [, path, message] = /^Error in handleRoute for '(.*?)': ([^]*)$/.exec(error) ?? [];

  return message === undefined ? { path: undefined, message: error } : { path, message };
}

function isCausedBy({ path, message }: RouteError, { route, missing, failure }: ParamsCall): boolean {
  if (failure) return message === failure.message && (path === undefined || isFor(route, path));
  if (!missing) return false;
  const [, named, parameter] =
    /function defined for the '(.*?)' route returned a non-string value for parameter '(.*?)'/.exec(
      message,
    ) ?? [];

  return parameter === missing.name && named !== undefined && isFor(route, named);
}

/** Whether a server route may be the one of a path in the router: `:lang/**` is for `/:lang/:id`. */
function isFor(route: string, path: string): boolean {
  const expected = splitPath(route);
  const end = expected.indexOf('**');
  const given = splitPath(path);

  return (
    (end === -1 ? given.length === expected.length : given.length >= end) &&
    expected
      .slice(0, end === -1 ? expected.length : end)
      .every((segment, index) => isParameter(segment) || segment === given[index])
  );
}

function splitPath(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function isParameter(segment: string): boolean {
  return segment.startsWith(':') || segment === '*';
}
