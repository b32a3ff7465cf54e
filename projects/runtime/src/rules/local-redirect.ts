/** Backslashes and control characters; a URL parser drops some of them, so `/<tab>/host` would become `//host`. */
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\\]/;

/**
 * The `Location` of a redirect that stays on this host: a path with a single leading slash, percent-encoded where
 * needed (RFC 9110, section 10.2.2).
 *
 * @returns undefined for everything that a browser could take for another host.
 */
export function toLocalLocation(target: string): string | undefined {
  if (target[0] !== '/' || target[1] === '/' || FORBIDDEN.test(target)) {
    return undefined;
  }

  const { pathname, search, hash } = new URL(target, 'http://localhost');

  return pathname.startsWith('//') ? undefined : pathname + search + hash;
}
