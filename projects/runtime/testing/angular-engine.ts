import '@angular/compiler';
import { ɵsetAngularAppEngineManifest as setAngularAppEngineManifest } from '@angular/ssr';
import type { AngularServerApp, EngineManifest } from '../src/engine/angular-server-app.js';

export type RequestHandler = AngularServerApp['handle'];

/** Makes Angular's engine, with all its own checks, hand requests to `handle` in place of a compiled application. */
export function useApplication(
  handle: RequestHandler,
  manifest: Partial<EngineManifest> = {},
): EngineManifest {
  const complete: EngineManifest = {
    basePath: '/',
    allowedHosts: [],
    supportedLocales: { 'en-US': '' },
    entryPoints: { '': () => Promise.resolve({ ɵgetOrCreateAngularServerApp: () => ({ handle }) }) },
    ...manifest,
  };
  setEngineManifest(complete);

  return complete;
}

type AcceptedManifest = Parameters<typeof setAngularAppEngineManifest>[0];

export function setEngineManifest(manifest: EngineManifest): void {
  setAngularAppEngineManifest(manifest as unknown as AcceptedManifest);
}
