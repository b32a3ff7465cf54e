import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { describeError } from '../describe-error.js';
import { toNodeHandler } from './request-handler.js';

/** Starts the application's own server on a free port and reports its origin, or undefined when it exports no handler. */
async function start(entry: string): Promise<void> {
  const { reqHandler } = (await import(pathToFileURL(entry).href)) as { reqHandler?: unknown };
  const handler = toNodeHandler(reqHandler);
  if (handler === undefined) {
    parentPort?.postMessage({ origin: undefined });

    return;
  }
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      print(error);
      if (response.headersSent) return void response.destroy();
      response.statusCode = 500;
      response.end('Internal Server Error.');
    });
  });
  server.listen(0, 'localhost', () => {
    // From now on an error is one of a request, and must not end the build: the page that waits for it fails.
    process.on('uncaughtException', print);
    const { port } = server.address() as AddressInfo;
    parentPort?.postMessage({ origin: `http://localhost:${port}/` });
  });
}

function print(error: unknown): void {
  process.stderr.write(`${describeError(error)}\n`);
}

void start(workerData as string);
