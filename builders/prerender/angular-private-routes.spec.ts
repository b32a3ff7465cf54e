import type * as Ssr from '@angular/ssr';
import type { ServerRoute } from '@angular/ssr';
import { extractRouteTrees, type ServerBundle } from './angular-private.js';
import { wrapServerRoutes, type BootableManifest } from './angular-private-routes.js';

/** Compilers are large: they take their time on a busy machine. In milliseconds. */
const LOAD_TIMEOUT = 60_000;

// What is published of Angular is compiled in part only; a server bundle has been compiled to the end.
beforeAll(() => import('@angular/compiler'), LOAD_TIMEOUT);

/** Server routes, with a mode for Angular 22.2: Prerender is 2, Server is 0. */
const serverRoutes = [
  { path: 'post/:id', renderMode: 2, getPrerenderParams: () => Promise.resolve([{ id: 'own' }]) },
  { path: '**', renderMode: 0 },
] as ServerRoute[];

/** An application with the route `post/:id`, standalone or as an NgModule, and a service with routes of its own. */
async function createApplication(kind: 'standalone' | 'NgModule') {
  const { Component, InjectionToken, NgModule, inject, provideAppInitializer } =
    await import('@angular/core');
  const { BrowserModule, bootstrapApplication } = await import('@angular/platform-browser');
  const { RouterModule, provideRouter } = await import('@angular/router');
  const { provideServerRendering, withRoutes } = await import('@angular/ssr');

  const Page = Component({ selector: 'app-page', template: '' })(
    class {
      title = '';
    },
  );
  const Root = Component({ selector: 'app-root', template: '' })(
    class {
      title = '';
    },
  );
  const routes = [{ path: 'post/:id', component: Page }];
  const ownRoutes = { routes: [] };
  const OWN_ROUTES = new InjectionToken<object>('own routes');
  const injected: unknown[] = [];
  const providers = [
    { provide: OWN_ROUTES, useValue: ownRoutes },
    provideAppInitializer(() => void injected.push(inject(OWN_ROUTES))),
    provideServerRendering(withRoutes(serverRoutes)),
  ];
  const Application = NgModule({
    imports: [BrowserModule, RouterModule.forRoot(routes)],
    providers,
  })(
    class {
      ngDoBootstrap() {}
    },
  );
  const bootstrap = (context: Parameters<typeof bootstrapApplication>[2]) =>
    bootstrapApplication(Root, { providers: [provideRouter(routes), ...providers] }, context);
  const html = '<html><head><base href="/"></head><body><app-root></app-root></body></html>';

  return {
    ownRoutes,
    injected,
    manifest: {
      bootstrap: () => Promise.resolve(kind === 'standalone' ? bootstrap : Application),
      baseHref: '/',
      entryPointToBrowserMapping: {},
      assets: { 'index.server.html': { size: html.length, hash: 'a', text: () => Promise.resolve(html) } },
    } as unknown as BootableManifest,
  };
}

describe.each(['standalone', 'NgModule'] as const)('wrapServerRoutes, %s', (kind) => {
  it(
    'gives Angular another getPrerenderParams, and the path it is for',
    async () => {
      const ssr: typeof Ssr = await import('@angular/ssr');
      const { manifest, injected, ownRoutes } = await createApplication(kind);
      const wrapped: string[] = [];
      const trees = await extractRouteTrees(ssr as unknown as ServerBundle, {
        url: new URL('http://localhost/'),
        timeout: 20_000,
        manifest: wrapServerRoutes(manifest, (route, getParams) => {
          wrapped.push(route);

          return async () => [...((await getParams()) as object[]), { id: 'added' }];
        }),
      });

      expect(trees.errors).toEqual([]);
      expect(new Set(wrapped)).toEqual(new Set(['post/:id']));
      expect(trees.pages.toObject().map(({ route }) => route)).toEqual([
        '/post/own',
        '/post/added',
        '/post/*',
      ]);
      expect(injected[0]).toBe(ownRoutes);
    },
    LOAD_TIMEOUT,
  );
});

it('waits until an NgModule is stable', async () => {
  const { manifest } = await createApplication('NgModule');
  const { platformServer } = await import('@angular/platform-server');
  const bootstrap = (await wrapServerRoutes(manifest, (_, getParams) => getParams).bootstrap()) as (
    context: unknown,
  ) => Promise<{ whenStable(): Promise<void>; injector: { get(token: unknown): unknown } }>;
  const { PendingTasks } = await import('@angular/core');
  const { Router } = await import('@angular/router');
  const platformRef = platformServer();
  try {
    const application = await bootstrap({ platformRef });
    const end = (application.injector.get(PendingTasks) as InstanceType<typeof PendingTasks>).add();
    expect(application.injector.get(Router)).toBeInstanceOf(Router);
    let isStable = false;
    const stable = application.whenStable().then(() => (isStable = true));
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(isStable).toBe(false);
    end();
    await stable;
  } finally {
    platformRef.destroy();
  }
});
