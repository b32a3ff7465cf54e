export { hybrid } from './express/hybrid.js';
export { listen, type ListenOptions } from './express/listen.js';
export type { Logger } from './express/logger.js';
export type { HybridMiddleware, HybridRequest } from './express/middleware.js';
export type { HybridOptions } from './express/options.js';
