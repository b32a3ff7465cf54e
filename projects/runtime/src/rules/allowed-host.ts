/** Host name with an optional port, or an IPv6 address in brackets with one. No user, path, or encoded character. */
const HOST_HEADER = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{0,5})?$/i;

/**
 * The host name of a `Host` header (RFC 9110, section 7.2) or an HTTP/2 `:authority`, without port and in the form
 * the WHATWG URL standard gives it: lower case, IPv6 addresses in brackets and shortened.
 *
 * @returns undefined when the value is not a plain host.
 */
export function parseHost(value: string): string | undefined {
  const url = `http://${value}`;

  return HOST_HEADER.test(value) && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** An entry of `allowedHosts` in the form {@link isHostAllowed} compares with: lower case, IPv6 in brackets. */
export function normalizeAllowedHost(entry: string): string {
  const host = entry.trim().toLowerCase();
  if (!host.includes(':')) {
    return host;
  }

  return parseHost(host.startsWith('[') ? host : `[${host}]`) ?? host;
}

/**
 * Whether `hostname` is one of the allowed ones: an exact name, `*.example.com` for every name below
 * `example.com` (not itself), or `*` for all. The same rules as Angular's engine (`isHostAllowed` of `@angular/ssr`).
 */
export function isHostAllowed(hostname: string, allowedHosts: ReadonlySet<string>): boolean {
  if (allowedHosts.has('*') || allowedHosts.has(hostname)) {
    return true;
  }

  for (const allowed of allowedHosts) {
    if (allowed.startsWith('*.') && hostname.endsWith(allowed.slice(1))) {
      return true;
    }
  }

  return false;
}
