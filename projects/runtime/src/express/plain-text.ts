import type { ServerResponse } from 'node:http';

/** Ends a response with a short text that nobody keeps and no browser takes for anything else. */
export function sendPlainText(res: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`);
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Content-Length', body.length);
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.end(res.req.method === 'HEAD' ? undefined : body);
}

/** Sets headers that nobody before us has set. */
export function setDefaultHeaders(res: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!res.hasHeader(name)) {
      res.setHeader(name, value);
    }
  }
}
