/**
 * The part of Angular's server application that its engine calls (`AngularServerApp` of `@angular/ssr`). This is the
 * only file of the runtime that knows a private name of Angular; it holds for 22.x.
 */
export interface AngularServerApp {
  handle(request: Request, requestContext?: unknown): Promise<Response | null>;
}

/** Exports of `main.server.mjs`, as the engine loads them. */
export interface EntryPoint {
  readonly ɵgetOrCreateAngularServerApp: (options?: unknown) => AngularServerApp;
}

/** Default export of `angular-app-engine-manifest.mjs`. */
export interface EngineManifest {
  readonly basePath: string;
  readonly allowedHosts: readonly string[];
  readonly supportedLocales: Readonly<Record<string, string | undefined>>;
  readonly entryPoints: Readonly<Record<string, (() => Promise<EntryPoint>) | undefined>>;
}

/** Answers a request itself or gives undefined, so that the application does. */
export type Answer = (request: Request) => Promise<Response | undefined>;

/** A copy of the entry point whose application asks `answer` first; every other export stays. */
export function withAnswer(entryPoint: EntryPoint, answer: Answer): EntryPoint {
  return {
    ...entryPoint,
    ɵgetOrCreateAngularServerApp: (options) =>
      answerFirst(entryPoint.ɵgetOrCreateAngularServerApp(options), answer),
  };
}

function answerFirst(app: AngularServerApp, answer: Answer): AngularServerApp {
  return {
    async handle(request, requestContext) {
      return (await answer(request)) ?? app.handle(request, requestContext);
    },
  };
}
