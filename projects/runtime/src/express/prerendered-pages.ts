import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteRule } from '../rules/build-manifest.js';
import { matchesEntityTag } from '../rules/entity-tag.js';
import type { PageLookup } from '../rules/page-lookup.js';
import type { RequestTarget } from '../rules/request-target.js';
import { PageFiles, type PageFile } from './page-files.js';
import { setDefaultHeaders } from './plain-text.js';

/** Serves what the build rendered: pages, and the redirects that some of them turned out to be. */
export class PrerenderedPages {
  readonly #files = new PageFiles();
  readonly #lookup: PageLookup;

  constructor(lookup: PageLookup) {
    this.#lookup = lookup;
  }

  /**
   * Answers a GET or HEAD request.
   *
   * @returns false when the build left nothing for this path; nothing is written then.
   */
  async answer(req: IncomingMessage, res: ServerResponse, target: RequestTarget): Promise<boolean> {
    const found = this.#lookup.findAnswer(target);
    if (!found) {
      return false;
    }
    if (found.kind === 'redirect') {
      sendRedirect(res, found.location, found.rule);

      return true;
    }

    const page = await this.#files.read(found.file);
    if (page) {
      sendPage(req, res, { page, rule: found.rule });
    }

    return page !== undefined;
  }
}

function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  { page, rule }: { readonly page: PageFile; readonly rule: RouteRule },
): void {
  setHeaders(res, rule.headers);
  setDefaultHeaders(res, { ETag: page.etag, 'Cache-Control': 'no-cache' });

  if (matchesEntityTag(req.headers['if-none-match'], String(res.getHeader('ETag')))) {
    res.statusCode = 304;
    res.end();

    return;
  }

  setDefaultHeaders(res, { 'Content-Type': 'text/html;charset=UTF-8' });
  res.statusCode = 200;
  res.setHeader('Content-Length', page.body.length);
  res.end(req.method === 'HEAD' ? undefined : page.body);
}

function sendRedirect(res: ServerResponse, location: string, rule?: RouteRule): void {
  setHeaders(res, rule?.headers);
  setDefaultHeaders(res, { 'Cache-Control': 'no-cache' });
  res.statusCode = 302;
  res.setHeader('Location', location);
  res.setHeader('Content-Length', 0);
  res.end();
}

function setHeaders(res: ServerResponse, headers: RouteRule['headers'] = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    res.setHeader(name, value);
  }
}
