import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AngularNodeAppEngine, writeResponseToNodeResponse } from '@angular/ssr/node';
import type { RouteRule } from '../rules/build-manifest.js';
import { sendPlainText, setDefaultHeaders } from './plain-text.js';

/**
 * Lets Angular's engine answer.
 *
 * @param cacheControl for a response that has no `Cache-Control` of its own; undefined leaves it without.
 * @returns false when the application has no route for the request; nothing is written then.
 * @throws what rendering threw.
 */
export async function answerWithEngine(
  req: IncomingMessage,
  res: ServerResponse,
  { engine, cacheControl }: { readonly engine: AngularNodeAppEngine; readonly cacheControl?: string },
): Promise<boolean> {
  try {
    const response = await engine.handle(req);
    if (!response) {
      return false;
    }
    if (cacheControl !== undefined && !response.headers.has('Cache-Control')) {
      // An entity tag says that this is a prerendered page, or a response that the application wants asked about.
      const isValidated = response.status === 304 || response.headers.has('ETag');
      setDefaultHeaders(res, { 'Cache-Control': isValidated ? 'no-cache' : cacheControl });
    }
    await writeResponseToNodeResponse(withRedirectStatus(response), res);

    return true;
  } catch (error) {
    if (hasCode(error, 'ERR_INVALID_URL')) {
      // A believed proxy header that is not a host or protocol: the engine makes the request's URL of it.
      sendPlainText(res, 400, 'Bad Request');

      return true;
    }
    if (res.destroyed) {
      // The client went away, and rendering was stopped for that reason. Nobody is left to be told.
      return true;
    }
    throw error;
  }
}

/** A route with a status of its own (404 for `**`) may still end in a redirect: the status would hide it. */
function withRedirectStatus(response: Response): Response {
  const isRedirect = response.status >= 300 && response.status < 400;
  if (isRedirect || response.status === 201 || !response.headers.has('Location')) {
    return response;
  }

  return new Response(null, { status: 302, headers: response.headers });
}

/**
 * What a response may be kept for when the application does not say: a client route's shell is the same for everybody
 * and may be kept if it is asked about each time; a rendered response can be meant for one visitor.
 */
export function chooseCacheControl(rule: RouteRule | undefined): string {
  const isShell = rule?.mode === 'client' || (rule?.mode === 'prerender' && rule.fallback === 'client');

  return isShell || rule?.redirectTo !== undefined ? 'no-cache' : 'no-store';
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
