import { findCall, type Callee } from '../../utility/calls.js';
import type { SourceFiles } from '../../utility/source-files.js';
import { RouteReader } from './route-reader.js';
import { NO_ROUTES, type RouteList } from './router-route.js';
import { Values } from './values.js';

/** The functions that give the router its routes, as their first argument. */
const ROUTER_PROVIDERS: readonly Callee[] = [
  { name: 'provideRouter', module: '@angular/router' },
  { name: 'RouterModule', method: 'forRoot', module: '@angular/router' },
];

/**
 * Reads the routes that an application gives to the router.
 *
 * @param main path of the browser entry
 * @returns no routes for an application without a router
 */
export function readRouterRoutes(files: SourceFiles, main: string): RouteList {
  for (const provider of ROUTER_PROVIDERS) {
    const routes = findCall(files, main, provider)?.arguments[0];
    if (routes) {
      return new RouteReader(new Values(files)).readList(routes);
    }
  }

  return NO_ROUTES;
}
