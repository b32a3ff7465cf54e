import '@angular/compiler';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { hybrid } from '../src/express/hybrid.js';
import type { Logger } from '../src/express/logger.js';
import type { HybridOptions } from '../src/express/options.js';
import { type RequestHandler, useApplication } from './angular-engine.js';
import { type Call, call, callRaw, type Reply } from './http-client.js';
import { createDist, type DistContent, type DistFolder } from './dist-folder.js';

export interface TestServer {
  readonly dist: DistFolder;
  /** Log lines so far, each with its level: `warn NGXH3004: …`. */
  readonly log: string[];
  /** URLs of the requests that reached the application. */
  readonly rendered: string[];
  /** Messages of the errors that reached the error handler of Express. */
  readonly errors: string[];
  readonly port: number;
  readonly call: (path: string, call?: Call) => Promise<Reply>;
  readonly callRaw: (text: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface TestServerOptions extends DistContent {
  readonly options?: HybridOptions;
  /** The application behind Angular's engine; without it the engine finds no route. */
  readonly handle?: RequestHandler;
  /** Middleware of the user above ours. */
  readonly before?: (req: Request, res: Response, next: NextFunction) => void;
}

/** A real Express server with our middleware over a real `dist` folder, as a `server.ts` sets it up. */
export async function startTestServer({
  options,
  handle = () => Promise.resolve(null),
  before,
  ...content
}: TestServerOptions): Promise<TestServer> {
  const dist = createDist(content);
  const rendered: string[] = [];
  const errors: string[] = [];
  const { logger, lines } = createLogger();
  useApplication((request, context) => {
    rendered.push(request.url);

    return handle(request, context);
  });

  const app = express();
  app.post('/api/comments', (_req, res) => void res.status(201).json({ saved: true }));
  if (before) {
    app.use(before);
  }
  app.use(hybrid({ directory: dist.server, logger, ...options }));
  app.use((_req: Request, res: Response) => void res.status(404).type('text').send('express 404'));
  app.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
    errors.push(error.message);
    if (res.headersSent) {
      next(error);
    } else {
      res.status(500).type('text').send(`express error: ${error.message}`);
    }
  });

  const server = await new Promise<Server>((resolve) => {
    const started: Server = app.listen(0, () => resolve(started));
  });
  // A test that fails before it closes its server must not keep the test run from ending.
  server.unref();
  const { port } = server.address() as AddressInfo;

  return {
    dist,
    log: lines,
    rendered,
    errors,
    port,
    call: (path, options) => call(port, path, options),
    callRaw: (text) => callRaw(port, text),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      dist.remove();
    },
  };
}

function createLogger(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string) => void lines.push(`${level} ${message}`);

  return { logger: { info: write('info'), warn: write('warn'), error: write('error') }, lines };
}
