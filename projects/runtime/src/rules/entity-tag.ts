const ENTITY_TAG = /(?:W\/)?("[^"]*")/g;

/**
 * Whether an `If-None-Match` header names `etag` (RFC 9110, section 13.1.2): a list of tags compared weakly, or `*`.
 *
 * @param etag strong entity tag with its quotes.
 */
export function matchesEntityTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) {
    return false;
  }
  if (ifNoneMatch.trim() === '*') {
    return true;
  }

  return [...ifNoneMatch.matchAll(ENTITY_TAG)].some(([, tag]) => tag === etag);
}
