import type { ExistingRoutes } from '../server-routes/existing-route.js';
import { describeServerRoute } from './lint-input.js';

/** `file:line` of each server route by its path, for messages about what it does at build time. */
export function listServerRoutePlaces({ routes }: ExistingRoutes): Record<string, string> {
  return Object.fromEntries(
    routes.flatMap((route) => (route.path === undefined ? [] : [[route.path, describeServerRoute(route)]])),
  );
}
