import type { ExistingRoute } from '../server-routes/existing-route.js';

/** Headers that tell a CDN, or any shared cache, to keep a response. */
const CACHE_HEADERS = ['cache-control', 'cdn-cache-control', 'surrogate-control'];

/** What a server route says about keeping its pages for other visitors; undefined when it does not ask for it. */
export function findCaching(route: ExistingRoute): string | undefined {
  const { revalidate, headers = {} } = route;
  // `revalidate: 0` says that nothing is to be kept.
  if (revalidate !== undefined && revalidate !== 0) {
    return 'revalidate';
  }

  return Object.entries(headers).find(
    ([name, value]) => CACHE_HEADERS.includes(name.toLowerCase()) && isShared(value),
  )?.[0];
}

/** RFC 9111, 5.2.2: `private`, `no-store` and a shared age of zero keep a response out of shared caches. */
function isShared(value: string): boolean {
  return /\bpublic\b|\bs-maxage=0*[1-9]/i.test(value) && !/\bprivate\b|\bno-store\b/i.test(value);
}
