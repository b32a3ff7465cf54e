import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type NodeRequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => unknown;
type FetchRequestHandler = (request: Request) => Promise<Response | null> | Response | null;

/**
 * The `reqHandler` that a server.ts exports, as one kind of function. Angular marks them: `createNodeRequestHandler`
 * (Express, Fastify) and `createRequestHandler` (h3, Hono). Undefined for anything else.
 */
export function toNodeHandler(reqHandler: unknown): NodeHandler | undefined {
  if (typeof reqHandler !== 'function') return undefined;
  if ('__ng_node_request_handler__' in reqHandler)
    return callNodeHandler(reqHandler as unknown as NodeRequestHandler);
  if ('__ng_request_handler__' in reqHandler)
    return callFetchHandler(reqHandler as unknown as FetchRequestHandler);

  return undefined;
}

function callNodeHandler(handler: NodeRequestHandler): NodeHandler {
  return (request, response) =>
    new Promise((resolve, reject) => {
      response.once('close', resolve);
      // Express calls it later, when nobody could catch what it throws.
      const next = (
        error: unknown = `No handler of the application's server answers "${request.url ?? ''}".`,
      ) => {
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      Promise.resolve()
        .then(() => handler(request, response, next))
        .catch(reject);
    });
}

function callFetchHandler(handler: FetchRequestHandler): NodeHandler {
  return async (request, response) => {
    const answer = await handler(toFetchRequest(request));
    if (answer === null) {
      response.writeHead(501).end('Not Implemented.');

      return;
    }
    response.statusCode = answer.status;
    response.setHeaders(answer.headers);
    if (answer.body === null) response.end();
    else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  };
}

function toFetchRequest(request: IncomingMessage): Request {
  const { method = 'GET', headers, url = '/' } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';

  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(hasBody ? { body: Readable.toWeb(request) as NonNullable<RequestInit['body']>, duplex: 'half' } : {}),
  });
}
