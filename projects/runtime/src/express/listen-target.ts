import type { ListenOptions as NetListenOptions } from 'node:net';
import { HybridError } from '../../../../errors/index.js';

const DEFAULT_PORT = 4000;
const MAX_PORT = 65_535;

/**
 * Where a server listens.
 *
 * @param port an integer from 0 (any free port) to 65535, or the path of a socket or named pipe. Default: 4000.
 * @param host name or address to bind. Default: every address of the machine.
 * @throws HybridError NGXH3006 for anything else.
 */
export function parseListenTarget(
  port: string | number | undefined,
  host: string | undefined,
): NetListenOptions {
  const text = String(port ?? '').trim();
  if (text === '') {
    return { port: DEFAULT_PORT, host: host || undefined };
  }
  if (/^\d+$/.test(text) && Number(text) <= MAX_PORT) {
    return { port: Number(text), host: host || undefined };
  }
  if (/[\\/]/.test(text)) {
    return { path: text };
  }

  throw new HybridError('NGXH3006', { port: JSON.stringify(text) });
}

/** The address for people: a URL to open, or the path of the socket. */
export function describeListenTarget({ path, port, host }: NetListenOptions): string {
  if (path !== undefined) {
    return path;
  }

  const isAny = host === undefined || host === '0.0.0.0' || host === '::';
  const name = isAny ? 'localhost' : host;

  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
