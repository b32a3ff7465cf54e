import { request } from 'node:http';
import { createServer } from 'node:net';
import { type RunningCommand, startCommand } from './run-command.js';

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly text: string;
}

export interface HttpRequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request to `localhost`; `path` goes out as it is, redirects are not followed. */
export function send(port: number, path: string, options: HttpRequestOptions = {}): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: 'localhost', port, path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** A port nobody listens on at the moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system assigned no port.');
  return address.port;
}

export interface RunningServer {
  readonly command: RunningCommand;
  readonly get: (path: string, options?: HttpRequestOptions) => Promise<HttpResponse>;
}

/**
 * Starts a built server with Node on a free port, for requests to `localhost`, and waits until it says that it listens.
 *
 * @param args Path of the script, absolute or relative to `cwd`, and its arguments.
 */
export async function startServer(cwd: string, args: readonly string[]): Promise<RunningServer> {
  const port = await findFreePort();
  const env = { PORT: String(port), NG_ALLOWED_HOSTS: 'localhost' };
  const command = startCommand([process.execPath, ...args], { cwd, env });
  await command.waitFor(new RegExp(`localhost:${port}`));
  return { command, get: (path, options) => send(port, path, options) };
}
