import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, ListenOptions as NetListenOptions } from 'node:net';
import { formatMessage, HybridError } from '../../../../errors/index.js';
import { readAnnouncedHosts } from './announced-hosts.js';
import { describeListenTarget, parseListenTarget } from './listen-target.js';
import { type Logger, processLogger } from './logger.js';
import { closeOnSignal } from './shutdown.js';

/** Options of `listen()`; every one may be left out. */
export interface ListenOptions {
  /** Port number, or path of a socket or named pipe. Default: the environment variable `PORT`, else 4000. */
  readonly port?: number | string;
  /** Name or address to bind. Default: the environment variable `HOST`, else every address of the machine. */
  readonly host?: string;
  /** Milliseconds that requests in flight get to finish after SIGTERM or SIGINT. Default: 10000. */
  readonly shutdownTimeout?: number;
  /** Receives the log lines. Default: the standard streams of the process. */
  readonly logger?: Logger;
}

const DEFAULT_SHUTDOWN_TIMEOUT = 10_000;

/**
 * Starts the server of a program whose purpose it is: logs the address, and ends the process when it cannot listen
 * (exit code 1, after one sentence that says why) and after SIGTERM or SIGINT (exit code 0 when every request was
 * answered, 1 when some were cut off).
 *
 * @param app an Express application, or any other request listener.
 */
export function listen(app: RequestListener, options: ListenOptions = {}): Server {
  const logger = options.logger ?? processLogger;
  const server = createServer(app);

  try {
    const target = parseListenTarget(
      options.port ?? process.env['PORT'],
      options.host ?? process.env['HOST'],
    );
    const timeout = checkTimeout(options.shutdownTimeout);
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (server.listening) {
        logger.error(error.message);
      } else {
        exitWithError(logger, explainListenError(error, target));
      }
    });
    server.listen(target, () => logAddress(logger, withActualPort(server, target)));
    closeOnSignal(server, { logger, timeout });
  } catch (error) {
    if (!(error instanceof HybridError)) {
      throw error;
    }
    exitWithError(logger, error.message);
  }

  return server;
}

function checkTimeout(timeout = DEFAULT_SHUTDOWN_TIMEOUT): number {
  if (!Number.isInteger(timeout) || timeout < 0) {
    throw new HybridError('NGXH3012', { timeout });
  }

  return timeout;
}

function logAddress(logger: Logger, target: NetListenOptions): void {
  const hosts = readAnnouncedHosts();
  const note = hosts && hosts.length > 0 ? ` (allowed hosts: ${hosts.join(', ')})` : '';
  logger.info(`Listening on ${describeListenTarget(target)}${note}`);
  if (hosts?.length === 0) {
    logger.warn(formatMessage('NGXH3005'));
  }
}

/** Port 0 asks the system for a free one; the address of the server says which. */
function withActualPort(server: Server, target: NetListenOptions): NetListenOptions {
  const address: AddressInfo | string | null = server.address();

  return typeof address === 'object' && address !== null ? { ...target, port: address.port } : target;
}

function explainListenError(error: NodeJS.ErrnoException, target: NetListenOptions): string {
  const address = target.path ?? `port ${target.port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return formatMessage('NGXH3007', { address });
    case 'EACCES':
    case 'EPERM':
      return formatMessage('NGXH3008', { address });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
      return formatMessage('NGXH3009', { host: target.host ?? address, problem: error.code });
    default:
      return formatMessage('NGXH3010', { address, problem: error.message });
  }
}

function exitWithError(logger: Logger, message: string): never {
  logger.error(message);
  process.exit(1);
}
