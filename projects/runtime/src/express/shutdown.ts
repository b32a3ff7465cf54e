import type { Server } from 'node:http';
import { formatMessage } from '../../../../errors/index.js';
import { Connections } from './connections.js';
import type { Logger } from './logger.js';

export interface ShutdownOptions {
  readonly logger: Logger;
  /** Milliseconds that requests in flight get to finish. */
  readonly timeout: number;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Ends the process in order at SIGTERM and SIGINT: no new connections, idle ones are closed, requests in flight are
 * finished, exit code 0. What is not done after the timeout is cut off, with exit code 1; so it is at a second signal.
 */
export function closeOnSignal(server: Server, { logger, timeout }: ShutdownOptions): void {
  const connections = new Connections(server);
  let isClosing = false;
  const onSignal = (): void => {
    if (isClosing) {
      process.exit(1);
    }
    isClosing = true;
    void close(server, connections, timeout).then((isDone) => {
      if (!isDone) {
        logger.warn(formatMessage('NGXH3011', { timeout }));
      }
      process.exit(isDone ? 0 : 1);
    });
  };

  for (const signal of SIGNALS) {
    process.on(signal, onSignal);
  }
  server.once('close', () => {
    // Keeps the listeners of a server that the program itself has closed from outliving it.
    if (!isClosing) {
      SIGNALS.forEach((signal) => process.off(signal, onSignal));
    }
  });
}

/** @returns whether every request was finished in time. */
function close(server: Server, connections: Connections, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      server.closeAllConnections();
      finish(false);
    }, timeout);
    const finish = (isDone: boolean): void => {
      clearTimeout(deadline);
      resolve(isDone);
    };

    server.close(() => finish(true));
    connections.closeWhenIdle();
  });
}
