/** A request target that passed {@link parseRequestTarget}. */
export interface RequestTarget {
  /** Decoded path, beginning with a single slash: `/post/1`. It never holds `\`, control characters or dot segments. */
  readonly path: string;
  /** As `path`, without matrix parameters (`/a;x=1/b` → `/a/b`): what routes are matched against. */
  readonly routePath: string;
  /** The query with its question mark, not decoded, or an empty string. */
  readonly search: string;
}

/** White space and the control characters C0, DEL and C1. */
const FORBIDDEN_RAW = /[\u0000-\u0020\u007f-\u00a0]/;
const FORBIDDEN_DECODED = /[\u0000-\u001f\u007f-\u009f\\]/;
const ENCODED_SEPARATOR = /%(?:2f|5c)/i;
/** Angular's own expression for matrix parameters: `stripMatrixParams` in `@angular/ssr`. */
const MATRIX_PARAMETERS = /;[^/]+/g;

/**
 * Reads the target of a request line (RFC 9112, section 3.2) and refuses everything that two readers could
 * understand differently: targets that are not in origin form (`http://host/`, `*`), a second leading slash,
 * backslashes, fragments, dot segments, encoded slashes, control characters and malformed percent-encoding.
 *
 * The path is decoded once, so `/%252e%252e` is a path with the literal text `%2e%2e`.
 *
 * @returns undefined for a target that has to be answered with 400.
 */
export function parseRequestTarget(target: string): RequestTarget | undefined {
  if (target[0] !== '/' || target[1] === '/' || FORBIDDEN_RAW.test(target) || target.includes('#')) {
    return undefined;
  }

  const queryStart = target.indexOf('?');
  const rawPath = queryStart === -1 ? target : target.slice(0, queryStart);
  const search = queryStart === -1 ? '' : target.slice(queryStart);
  if (ENCODED_SEPARATOR.test(rawPath)) {
    return undefined;
  }

  const path = decodePath(rawPath);
  if (path === undefined || FORBIDDEN_DECODED.test(path) || path.split('/').some(isDotSegment)) {
    return undefined;
  }

  // Matrix parameters begin with a literal semicolon only, so they are taken away before decoding.
  const routePath = rawPath.includes(';') ? decodePath(rawPath.replace(MATRIX_PARAMETERS, '')) : path;

  return { path, routePath: routePath ?? path, search };
}

function decodePath(path: string): string | undefined {
  if (!path.includes('%')) {
    return path;
  }

  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** `.` and `..`, also with matrix parameters behind them, which some readers take away first. */
function isDotSegment(segment: string): boolean {
  const end = segment.indexOf(';');
  const name = end === -1 ? segment : segment.slice(0, end);

  return name === '.' || name === '..';
}
