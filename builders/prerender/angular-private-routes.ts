/**
 * The part of angular-private.ts that looks into a booted application: it too holds for Angular 22.2
 * (angular-private-routes.spec.ts looks at the installed version).
 *
 * Sources: `@angular/ssr` src/routes/ng-routes.ts (`getRoutesFromAngularRouterConfig`), src/routes/route-config.ts,
 * `@angular/core` src/di/r3_injector.ts.
 */

/** Gives a server route another `getPrerenderParams`; called for each that has one. */
export type WrapParams = (route: string, getPrerenderParams: () => unknown) => () => unknown;

/** `angular-app-manifest.mjs`, as far as the extraction of routes needs it. */
export interface BootableManifest {
  readonly bootstrap: () => Promise<Bootstrap>;
}

/** What `main.server.ts` exports: a function that boots a standalone application, or the class of an NgModule. */
type Bootstrap = BootstrapFunction | ModuleClass;
type BootstrapFunction = (context: BootContext) => Promise<BootedApplication>;
interface ModuleClass {
  readonly ɵmod: unknown;
}

interface BootContext {
  readonly platformRef: {
    readonly bootstrapModule: (module: ModuleClass) => Promise<{ readonly injector: EnvironmentInjector }>;
  };
}

/** `ApplicationRef`, as far as the extraction of routes needs it. */
interface BootedApplication {
  readonly injector: EnvironmentInjector;
  whenStable(): Promise<void>;
}

/** `R3Injector`, the injector of an application. */
interface EnvironmentInjector {
  get: (...args: readonly unknown[]) => unknown;
  readonly records: ReadonlyMap<unknown, { readonly value?: unknown } | null>;
}

interface ServerRoutesConfig {
  readonly routes: readonly ServerRouteObject[];
}

interface ServerRouteObject {
  readonly path: string;
  readonly renderMode: number;
  readonly getPrerenderParams?: () => unknown;
}

/** The same manifest, whose application hands out its server routes with every `getPrerenderParams` wrapped. */
export function wrapServerRoutes<Manifest extends BootableManifest>(
  manifest: Manifest,
  wrap: WrapParams,
): Manifest {
  return {
    ...manifest,
    bootstrap: async () => {
      const bootstrap = await manifest.bootstrap();

      return async (context: BootContext) => {
        const application = isModule(bootstrap)
          ? toApplication(await context.platformRef.bootstrapModule(bootstrap))
          : await bootstrap(context);
        wrapInjector(application.injector, wrap);

        return application;
      };
    },
  };
}

function isModule(bootstrap: Bootstrap): bootstrap is ModuleClass {
  return 'ɵmod' in bootstrap;
}

/** The token of `ApplicationRef` is inside the bundle, so it is found among what the injector has made. */
function toApplication({ injector }: { readonly injector: EnvironmentInjector }): BootedApplication {
  return {
    injector,
    async whenStable() {
      const application = Array.from(injector.records.values(), (record) => record?.value).find(
        isApplication,
      );
      await application?.whenStable();
    },
  };
}

function isApplication(value: unknown): value is BootedApplication {
  return (
    typeof value === 'object' &&
    value !== null &&
    'whenStable' in value &&
    'componentTypes' in value &&
    typeof value.whenStable === 'function'
  );
}

/** The token of the server routes is inside the bundle too: they are known by what they look like. */
function wrapInjector(injector: EnvironmentInjector, wrap: WrapParams): void {
  const get = injector.get.bind(injector);
  injector.get = (...args) => {
    const value = get(...args);

    return isServerRoutesConfig(value) ? { ...value, routes: value.routes.map(wrapRoute) } : value;
  };

  function wrapRoute(route: ServerRouteObject): ServerRouteObject {
    return typeof route.getPrerenderParams === 'function'
      ? { ...route, getPrerenderParams: wrap(route.path, route.getPrerenderParams) }
      : route;
  }
}

function isServerRoutesConfig(value: unknown): value is ServerRoutesConfig {
  return (
    typeof value === 'object' &&
    value !== null &&
    // No service of the application.
    Object.getPrototypeOf(value) === Object.prototype &&
    'routes' in value &&
    Array.isArray(value.routes) &&
    value.routes.length > 0 &&
    value.routes.every(isServerRoute)
  );
}

function isServerRoute(value: unknown): value is ServerRouteObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'renderMode' in value &&
    typeof value.renderMode === 'number'
  );
}
