import type { IncomingMessage } from 'node:http';
import { isHostAllowed, parseHost } from '../rules/allowed-host.js';

/** Proxy headers that are believed: `true` for all, or their names. */
export type TrustedHeaders = boolean | readonly string[] | undefined;

/** Whether the proxy header `name` (lower case) is believed. */
export function isTrusted(name: string, trusted: TrustedHeaders): boolean {
  return (
    trusted === true || (typeof trusted === 'object' && trusted.some((entry) => entry.toLowerCase() === name))
  );
}

/**
 * The first host of a request that is not allowed, as it was sent, or undefined when all are. Looked at are `Host`,
 * the `:authority` of HTTP/2, and `X-Forwarded-Host` when it is believed. A request without a host is refused: `''`.
 */
export function findRefusedHost(
  req: IncomingMessage,
  allowedHosts: ReadonlySet<string>,
  trusted: TrustedHeaders,
): string | undefined {
  const { host, ':authority': authority, 'x-forwarded-host': forwarded } = req.headers;
  const named = [host, authority, isTrusted('x-forwarded-host', trusted) ? firstOf(forwarded) : undefined]
    .flat()
    .filter((value) => value !== undefined);

  return named.length === 0 ? '' : named.find((value) => !isAllowed(value, allowedHosts));
}

function isAllowed(value: string, allowedHosts: ReadonlySet<string>): boolean {
  const hostname = parseHost(value);

  return hostname !== undefined && isHostAllowed(hostname, allowedHosts);
}

/** The first entry counts, as for Angular's engine (`getFirstHeaderValue` of `@angular/ssr`). */
function firstOf(value: string | string[] | undefined): string | undefined {
  return value?.toString().split(',', 1)[0]?.trim() || undefined;
}
