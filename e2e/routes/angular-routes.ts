import '@angular/compiler';
import { Component, type ApplicationRef, type PlatformRef, type Type } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  NavigationCancel,
  NavigationEnd,
  NavigationError,
  NavigationSkipped,
  provideRouter,
  Router,
  type ActivatedRouteSnapshot,
  type Event,
  type Route,
  type Routes,
} from '@angular/router';
import * as angularSsr from '@angular/ssr';
import { filter, firstValueFrom } from 'rxjs';
import type { Mode } from '../../configurator/server-entry.js';
import { loadRoutes } from './printed-routes.js';
import { listPresent, TARGET, type RouteModel } from './route-model.js';

/** What Angular makes of routes and server routes. */
export interface AngularRoutes {
  readonly errors: readonly string[];
  /** What the route tree that a server uses says of a URL. */
  readonly match: (url: string) => MatchedRoute | undefined;
  /** Paths of all pages to prerender. */
  readonly pages: readonly string[];
  /** What the router shows at each of the URLs. */
  readonly shown: ReadonlyMap<string, Shown>;
}

export interface MatchedRoute {
  /** Mode of a route with parameters for URLs that are not listed: that of its fallback. */
  readonly mode: Mode;
  readonly status: number | undefined;
}

export interface Shown {
  /** The routes whose components are shown, the outermost first; none when no route matches. */
  readonly chain: readonly number[];
  /** The routes that are entered beside them, in named outlets. */
  readonly beside: readonly Beside[];
  readonly isRedirected: boolean;
}

export interface Beside {
  readonly id: number;
  /** The route that it stands below; undefined at the root. */
  readonly parent: number | undefined;
}

/**
 * Runs Angular's router and Angular's extraction of routes, as a build does.
 *
 * @param hasConditional whether the condition of conditional routes holds
 * @param urls to ask the router for
 */
export async function runAngular(
  models: readonly RouteModel[],
  {
    serverRoutes,
    hasConditional,
    urls,
  }: {
    /** Text of app.routes.server.ts. */
    readonly serverRoutes: string;
    readonly hasConditional: boolean;
    readonly urls: readonly string[];
  },
): Promise<AngularRoutes> {
  const shown = new Map<string, Shown>();
  const providers = [
    provideRouter(createRoutes(models, hasConditional)),
    angularSsr.provideServerRendering(angularSsr.withRoutes(loadRoutes(serverRoutes, angularSsr))),
  ];
  const bootstrap = async (context: { platformRef: PlatformRef }): Promise<ApplicationRef> => {
    const application = await bootstrapApplication(createComponent('app-root'), { providers }, context);
    const router = application.injector.get(Router);
    for (const url of urls) {
      shown.set(url, await show(router, url));
    }

    return application;
  };
  const { routeTree, errors } = await angularSsr.ɵextractRoutesAndCreateRouteTree({
    url: new URL('http://localhost/'),
    invokeGetPrerenderParams: true,
    manifest: createManifest(bootstrap),
  });

  return {
    errors,
    match: (url) => {
      const found = routeTree.match(url);

      return found && { mode: nameMode(found.renderMode), status: found.status };
    },
    pages: routeTree
      .toObject()
      .filter(({ renderMode }) => renderMode === angularSsr.RenderMode.Prerender)
      .map(({ route }) => route),
    shown,
  };
}

function nameMode(mode: angularSsr.RenderMode): Mode {
  return mode === angularSsr.RenderMode.Prerender
    ? 'Prerender'
    : mode === angularSsr.RenderMode.Server
      ? 'Server'
      : 'Client';
}

type Manifest = NonNullable<Parameters<typeof angularSsr.ɵextractRoutesAndCreateRouteTree>[0]['manifest']>;

function createManifest(
  bootstrap: (context: { platformRef: PlatformRef }) => Promise<ApplicationRef>,
): Manifest {
  const html = '<!doctype html><html><head><base href="/"></head><body><app-root></app-root></body></html>';

  return {
    baseHref: '/',
    assets: { 'index.server.html': { size: html.length, hash: '', text: () => Promise.resolve(html) } },
    bootstrap: () => Promise.resolve(bootstrap),
    locale: undefined,
    routes: undefined,
    entryPointToBrowserMapping: undefined,
  };
}

async function show(router: Router, url: string): Promise<Shown> {
  // The promise of a navigation may be there before its end.
  const ended = firstValueFrom(
    router.events.pipe(
      filter(isEnd),
      filter((event) => event.url === url),
    ),
  );
  await router.navigateByUrl(url).catch(() => false);
  const end = await ended;
  if (!(end instanceof NavigationEnd)) {
    // No route, or a redirect without an end.
    return { chain: [], beside: [], isRedirected: false };
  }
  const chain: number[] = [];
  const { root } = router.routerState.snapshot;
  let snapshot: ActivatedRouteSnapshot | undefined = root;
  while (snapshot) {
    chain.push(...readId(snapshot));
    snapshot = snapshot.children.find(({ outlet }) => outlet === 'primary');
  }

  return {
    chain,
    beside: listBeside(root),
    isRedirected: end.urlAfterRedirects === TARGET && url !== TARGET,
  };
}

function listBeside(parent: ActivatedRouteSnapshot, isInOutlet = false): Beside[] {
  return parent.children.flatMap((snapshot) => {
    const isBeside = isInOutlet || snapshot.outlet !== 'primary';
    const own = isBeside ? readId(snapshot).map((id) => ({ id, parent: readId(parent)[0] })) : [];

    return [...own, ...listBeside(snapshot, isBeside)];
  });
}

function readId({ routeConfig }: ActivatedRouteSnapshot): number[] {
  const id: unknown = routeConfig?.data?.['id'];

  return typeof id === 'number' ? [id] : [];
}

function isEnd(event: Event): event is EndEvent {
  return [NavigationEnd, NavigationError, NavigationCancel, NavigationSkipped].some(
    (type) => event instanceof type,
  );
}

type EndEvent = NavigationEnd | NavigationError | NavigationCancel | NavigationSkipped;

function createRoutes(models: readonly RouteModel[], hasConditional: boolean): Routes {
  return listPresent(models, hasConditional).map((model): Route => {
    const { id, kind, guard, outlet, pathMatch, isLazy } = model;
    const hasPage = kind === 'component' || kind === 'matcher';
    const children = model.children.length > 0 ? createRoutes(model.children, hasConditional) : undefined;
    const page = createComponent(`page-${id}`);

    return {
      data: { id },
      ...(kind === 'matcher' ? { matcher: () => null } : { path: model.path }),
      ...(pathMatch && { pathMatch }),
      ...(hasPage && (isLazy ? { loadComponent: () => page } : { component: page })),
      ...(kind === 'redirect' && { redirectTo: TARGET }),
      ...(kind === 'redirect-function' && { redirectTo: () => TARGET }),
      ...(guard && { [guard]: [() => true] }),
      ...(outlet && { outlet }),
      ...(children && (isLazy ? { loadChildren: () => children } : { children })),
    };
  });
}

function createComponent(selector: string): Type<unknown> {
  const type = class {
    readonly selector = selector;
  };
  Component({ selector, template: '' })(type);

  return type;
}
