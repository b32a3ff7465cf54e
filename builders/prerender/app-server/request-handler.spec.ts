import express from 'express';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from './request-handler.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Marks a function as `createNodeRequestHandler` or `createRequestHandler` of `@angular/ssr` does. */
function mark<Handler extends object>(
  handler: Handler,
  name: '__ng_node_request_handler__' | '__ng_request_handler__',
): Handler {
  return Object.assign(handler, { [name]: true });
}

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** Serves with the handler; resolves to a function that sends a request. */
async function serve(reqHandler: unknown): Promise<Send> {
  const handler = toNodeHandler(reqHandler);
  if (handler === undefined) throw new Error('This is no request handler.');
  server = createServer((incoming, response) => {
    handler(incoming, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return (path, init) => fetch(new URL(path, `http://localhost:${port}`), init);
}

const serveFetch = (handler: (request: Request) => unknown) => serve(mark(handler, '__ng_request_handler__'));
const serveNode = (
  handler: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => unknown,
) => serve(mark(handler, '__ng_node_request_handler__'));

describe('toNodeHandler', () => {
  it.each([undefined, null, 'text', {}, { __ng_request_handler__: true }, () => undefined])(
    'is undefined for %p, which no function of Angular has made',
    (value) => {
      expect(toNodeHandler(value)).toBeUndefined();
    },
  );

  describe('with a handler for Node requests', () => {
    it('hands the request on to an Express application', async () => {
      const app = express();
      app.use(express.text());
      app.post('/api', (incoming, response) => void response.json({ got: incoming.body }));
      const send = await serveNode(app);
      const response = await send('/api', { method: 'POST', body: 'the text' });

      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ got: 'the text' });
    });

    it.each([
      { title: 'at once', call: (next: () => void) => next() },
      { title: 'later', call: (next: () => void) => void setTimeout(next, 5) },
    ])('fails when it calls next() $title', async ({ call }) => {
      const send = await serveNode((_request, _response, next) => call(next));
      const response = await send('/nobody');

      expect(response.status).toBe(500);
      expect(await response.text()).toContain('"/nobody"');
    });

    it('fails with the error that it hands on', async () => {
      const send = await serveNode((_request, _response, next) => {
        setTimeout(() => next(new Error('no database')), 5);
      });

      expect(await (await send('/')).text()).toBe('Error: no database');
    });

    it.each([
      { title: 'rejects', handler: async () => Promise.reject(new Error('no database')) },
      {
        title: 'throws',
        handler: () => {
          throw new Error('no database');
        },
      },
    ])('fails when it $title', async ({ handler }) => {
      const send = await serveNode(handler);

      expect(await (await send('/')).text()).toBe('Error: no database');
    });
  });

  describe('with a handler for fetch requests', () => {
    it('hands on method, address, headers and body', async () => {
      const send = await serveFetch(async (incoming) =>
        Response.json({
          method: incoming.method,
          url: incoming.url,
          token: incoming.headers.get('X-Token'),
          body: await incoming.text(),
        }),
      );
      const headers = { 'X-Token': 'abc' };
      const response = await send('/api/posts?page=2', { method: 'POST', headers, body: 'the text' });

      expect(await response.json()).toEqual({
        method: 'POST',
        url: response.url,
        token: 'abc',
        body: 'the text',
      });
    });

    it('answers with status and headers, and with each cookie', async () => {
      const cookies = ['a=1; Path=/', 'b=2; Expires=Wed, 21 Oct 2065 07:28:00 GMT'];
      const send = await serveFetch(() => {
        const headers = new Headers({ 'X-A': '1' });
        for (const cookie of cookies) headers.append('Set-Cookie', cookie);

        return new Response('made', { status: 201, headers });
      });
      const response = await send('/');

      expect(response.status).toBe(201);
      expect(await response.text()).toBe('made');
      expect(response.headers.get('X-A')).toBe('1');
      expect(response.headers.getSetCookie()).toEqual(cookies);
    });

    it('answers without a body', async () => {
      const send = await serveFetch(() => new Response(null, { status: 204 }));

      expect((await send('/')).status).toBe(204);
    });

    it('says so when there is no answer', async () => {
      const send = await serveFetch(() => null);
      const response = await send('/');

      expect(response.status).toBe(501);
      expect(await response.text()).toBe('Not Implemented.');
    });

    it('ends an answer that breaks off, and goes on', async () => {
      const broken = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('first half'));
        },
        pull(controller) {
          controller.error(new Error('broken off'));
        },
      });
      const send = await serveFetch(({ url }) => new Response(url.endsWith('/broken') ? broken : 'whole'));

      await expect(send('/broken').then((response) => response.text())).rejects.toThrow();
      expect(await (await send('/')).text()).toBe('whole');
    });
  });
});
