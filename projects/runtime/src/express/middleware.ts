import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestTarget } from '../rules/request-target.js';

/** A request as Express and other connect-like frameworks hand it on. */
export type HybridRequest = IncomingMessage & { readonly originalUrl?: string };

/** Middleware for Express, and for everything else that calls `(req, res, next)`. */
export type HybridMiddleware = (
  req: HybridRequest,
  res: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Answers a request whose target is in order; false when it is not ours and nothing was written. */
export type Answer = (req: HybridRequest, res: ServerResponse, target: RequestTarget) => Promise<boolean>;

/** Whether a request may be answered from a file. */
export function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}
