import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { startCommand } from '../support/run-command.js';
import { findFreePort, send } from '../support/http.js';
import { buildOnce, withShowcase } from './serve.js';

describe('the process of the server', () => {
  it('listens where PORT and HOST say', async () => {
    const port = await findFreePort();
    const env = { PORT: String(port), HOST: '127.0.0.1', NG_ALLOWED_HOSTS: '127.0.0.1' };
    await withShowcase({ env }, async () => {
      expect((await fetch(`http://127.0.0.1:${port}/media.json`)).status).toBe(200);
      await expect(fetch(`http://[::1]:${port}/media.json`)).rejects.toThrow();
    });
  });

  it('says in one sentence that a port is in use, and ends with exit code 1', () =>
    withShowcase({}, async ({ port }) => {
      const second = startCommand([process.execPath, 'server/server.mjs'], {
        cwd: await buildOnce(),
        env: { PORT: String(port), HOST: '' },
      });
      expect(await second.exited).toBe(1);
      const lines = second.output().trim().split('\n');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(String(port));
    }));

  it('finishes a request in flight after SIGTERM and ends with exit code 0', () =>
    withShowcase({}, async ({ port, stop }) => {
      const body = JSON.stringify({ post: 1, name: 'Ada', text: 'Sent slowly.' });
      const client = await beginPost(port, body.length);
      client.write(body.slice(0, 10));
      // The server has begun to read the request once it answers another one that came later.
      await send(port, '/media.json');

      const exitCode = stop();
      await refusesConnections(port);
      const answer = readAll(client);
      client.write(body.slice(10));

      expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
      expect(await exitCode).toBe(0);
    }));
});

async function beginPost(port: number, length: number): Promise<Socket> {
  const client = connect({ host: 'localhost', port });
  await once(client, 'connect');
  client.write(
    `POST /api/comments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`,
  );
  return client;
}

async function readAll(client: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of client as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function refusesConnections(port: number): Promise<void> {
  for (;;) {
    const client = connect({ host: 'localhost', port });
    try {
      await once(client, 'connect');
    } catch {
      return;
    } finally {
      client.destroy();
    }
  }
}
