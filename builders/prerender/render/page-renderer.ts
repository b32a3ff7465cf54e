import { HybridError } from '../../../errors/index.js';
import type { RenderRequest, RouteMetadata } from '../angular-private.js';
import { toLocalLocation } from '../../../projects/runtime/src/rules/local-redirect.js';
import { createRedirectPage } from './redirect-page.js';

export interface RenderedPage {
  /** HTML in UTF-8, as it goes to the disk. */
  readonly content: Uint8Array;
  /** Set when the page is only a redirect. */
  readonly redirectTo?: string;
}

/** Renders the page at a decoded URL path; rejects with the reason when there is none. */
export async function renderPage(
  path: string,
  route: RouteMetadata,
  { render, origin, timeout }: { render: RenderRequest; origin: string; timeout: number },
): Promise<RenderedPage> {
  if (route.redirectTo !== undefined) return redirectPage(route.redirectTo);

  const signal = AbortSignal.timeout(timeout);
  const response = await render(new Request(pageUrl(path, origin), { signal }), route).catch(
    (error: unknown) => {
      throw signal.aborted
        ? new HybridError('NGXH2010', { seconds: timeout / 1000 }, { cause: error })
        : error;
    },
  );
  if (response === null) throw new HybridError('NGXH2011');
  const location = response.headers.get('Location');

  return location === null
    ? { content: new Uint8Array(await response.arrayBuffer()) }
    : redirectPage(location);
}

/** Characters that mean something else in a URL; everything else is encoded by the URL parser as Angular expects it. */
function pageUrl(path: string, origin: string): URL {
  return new URL(path.replace(/[%?#]/g, encodeURIComponent), origin);
}

function redirectPage(location: string): RenderedPage {
  if (toLocalLocation(location) === undefined) throw new HybridError('NGXH2013', { location });

  return { content: Buffer.from(createRedirectPage(location)), redirectTo: location };
}
