import type { IncomingMessage, ServerResponse } from 'node:http';
import { setDefaultHeaders } from './plain-text.js';
import { sendFile } from './send-file.js';

/** HTML that Angular's engine answers for: pages and the shells. */
const PAGE_FILE = /(?:^|\/)index(?:\.csr|\.server)?\.html$/;

/**
 * Serves the files of a browser folder for which there is no manifest. No name can be trusted to contain a hash of
 * the content, so a browser has to ask each time.
 *
 * @param path decoded URL path.
 * @returns false when there is no such file; nothing is written then.
 */
export async function answerFromFolder(
  req: IncomingMessage,
  res: ServerResponse,
  { directory, path }: { readonly directory: string; readonly path: string },
): Promise<boolean> {
  if (path.endsWith('/') || PAGE_FILE.test(path)) {
    return false;
  }

  const had = res.hasHeader('Cache-Control');
  setDefaultHeaders(res, { 'Cache-Control': 'no-cache' });
  const outcome = await sendFile(req, res, { root: directory, path: path.slice(1), etag: true });
  if (outcome === 'missing' && !had) {
    res.removeHeader('Cache-Control');
  }

  return outcome === 'answered';
}
