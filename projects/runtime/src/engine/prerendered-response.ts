import { createHash } from 'node:crypto';
import type { RouteRule } from '../rules/build-manifest.js';

/**
 * The answer with a prerendered page, equal to what `AngularServerApp.handleServe` of `@angular/ssr` gives for a page
 * that is embedded in the server bundle.
 */
export function createPageResponse(
  request: Request,
  rule: RouteRule,
  content: Buffer<ArrayBuffer>,
): Response {
  const etag = `"${createHash('sha256').update(content).digest('hex')}"`;
  if (request.headers.get('if-none-match') === etag) {
    return new Response(undefined, { status: 304, statusText: 'Not Modified' });
  }

  return new Response(content, {
    headers: {
      'Content-Length': String(content.length),
      ETag: etag,
      'Content-Type': 'text/html;charset=UTF-8',
      ...rule.headers,
    },
  });
}

/** The answer for a prerendered redirect, equal to `createRedirectResponse` of `@angular/ssr`. */
export function createRedirect(request: Request, location: string, rule?: RouteRule): Response {
  const headers = new Headers(rule?.headers);
  const vary =
    headers
      .get('Vary')
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  headers.set('Vary', [...new Set(['X-Forwarded-Prefix', ...vary.filter((name) => name !== '')])].join(', '));
  headers.set('Location', withPrefix(request.headers.get('X-Forwarded-Prefix'), location));

  return new Response(null, { status: 302, headers });
}

/** The engine has checked the prefix, and has taken it away when proxies are not trusted, before it comes here. */
function withPrefix(prefix: string | null, location: string): string {
  const segments = (prefix ?? '').split('/').filter((segment) => segment !== '');

  return segments.length === 0 ? location : `/${segments.join('/')}${location}`;
}
