import { connect, createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildServer, findScript, startChild } from '../../testing/child-server.js';
import { call } from '../../testing/http-client.js';

const children: ChildServer[] = [];

afterEach(() => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
  }
});

function start(env: Record<string, string>, options: object = {}): ChildServer {
  const child = startChild({ args: [findScript('slow-server.mjs'), JSON.stringify(options)], env });
  children.push(child);

  return child;
}

async function startOnFreePort(options: object = {}): Promise<{ child: ChildServer; port: number }> {
  const child = start({ PORT: '0', HOST: '127.0.0.1' }, options);
  const [, port] = await child.waitFor(/http:\/\/127\.0\.0\.1:(\d+)/);

  return { child, port: Number(port) };
}

/** One clear sentence or two on stderr, without a stack. */
async function expectRefusal(child: ChildServer, message: RegExp): Promise<void> {
  expect(await child.exit).toBe(1);
  expect(child.errors()).toMatch(message);
  expect(child.errors().trim().split('\n')).toHaveLength(1);
}

describe('listen()', () => {
  it('honours PORT and HOST, and prints the address', async () => {
    const { child, port } = await startOnFreePort();
    expect(await call(port, '/0', {})).toMatchObject({ status: 200, text: 'done' });
    expect(child.output()).toMatch(/^Listening on http:\/\/127\.0\.0\.1:\d+$/m);
  });

  it('prefers its options to the environment', async () => {
    const child = start({ PORT: 'none', HOST: 'nowhere' }, { port: 0, host: 'localhost' });
    await child.waitFor(/http:\/\/localhost:\d+/);
  });

  it('listens on a socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ngx-hybrid-socket-'));
    const path = join(folder, 'server.sock');
    const child = start({ PORT: path });
    await child.waitFor(/Listening on .*server\.sock/);
    child.process.kill('SIGTERM');
    expect(await child.exit).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('says that a port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expectRefusal(
      start({ PORT: String(port), HOST: '127.0.0.1' }),
      new RegExp(`^NGXH3007: .*port ${port}`),
    );
    other.close();
  });

  it.each(['http', '-1', '65536', '4000.5', '0x10', '4000 5000'])('refuses the port %s', async (port) => {
    await expectRefusal(start({ PORT: port }), /^NGXH3006: .*PORT/);
  });

  it('says that a host is not of this machine', async () => {
    await expectRefusal(start({ PORT: '0', HOST: '192.0.2.1' }), /^NGXH3009: .*192\.0\.2\.1.*HOST/);
  });

  it('says that a path may not be used', async () => {
    await expectRefusal(start({ PORT: '/proc/server.sock' }), /^NGXH30(08|10): .*\/proc\/server\.sock/);
  });

  it('refuses a wrong shutdownTimeout', async () => {
    await expectRefusal(start({ PORT: '0' }, { shutdownTimeout: -1 }), /^NGXH3012: .*shutdownTimeout/);
  });
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('lets requests in flight finish and ends with 0', async () => {
    const { child, port } = await startOnFreePort();
    const reply = call(port, '/400');
    await child.waitFor(/request \/400/);
    child.process.kill(signal);

    expect(await reply).toMatchObject({ status: 200, text: 'done' });
    expect(await child.exit).toBe(0);
    expect(child.errors()).toBe('');
  });

  it('does not wait for connections on which no request has arrived', async () => {
    const { child, port } = await startOnFreePort();
    const silent = connect(port, '127.0.0.1');
    const partial = connect(port, '127.0.0.1');
    for (const socket of [silent, partial]) socket.on('error', () => undefined);
    partial.write('GET /0 HTTP/1.1\r\nHost: localhost\r\n');
    expect((await call(port, '/0')).text).toBe('done');
    const asked = performance.now();
    child.process.kill(signal);

    expect(await child.exit).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
  });

  it('takes no new connections', async () => {
    const { child, port } = await startOnFreePort();
    const reply = call(port, '/500');
    await child.waitFor(/request \/500/);
    child.process.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 150));

    await expect(call(port, '/0')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect((await reply).text).toBe('done');
  });

  it('closes connections that are idle, and those that become idle', async () => {
    const { child, port } = await startOnFreePort();
    const agent = new Agent({ keepAlive: true });
    const keepAlive = (path: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request({ port, path, agent }, (response) => response.resume().on('end', () => resolve(undefined)))
          .on('error', reject)
          .end();
      });
    await keepAlive('/0');
    const slow = Promise.all([keepAlive('/300'), keepAlive('/301')]);
    await child.waitFor(/request \/301/);
    const start = performance.now();
    child.process.kill(signal);

    await slow;
    expect(await child.exit).toBe(0);
    // Node's own keep-alive would hold the process for five seconds.
    expect(performance.now() - start).toBeLessThan(3000);
    agent.destroy();
  });

  it('cuts off what does not finish in time, says so, and ends with 1', async () => {
    const { child, port } = await startOnFreePort({ shutdownTimeout: 200 });
    const reply = call(port, '/60000');
    await child.waitFor(/request \/60000/);
    child.process.kill(signal);

    await expect(reply).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await child.exit).toBe(1);
    expect(child.errors()).toMatch(/^NGXH3011: .*200 ms/);
  });

  it('ends the process at once when it comes twice', async () => {
    const { child, port } = await startOnFreePort();
    const reply = call(port, '/60000');
    await child.waitFor(/request \/60000/);
    child.process.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 150));
    child.process.kill(signal);

    await expect(reply).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await child.exit).toBe(1);
  });
});
