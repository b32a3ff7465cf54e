import { join } from 'node:path';
import { type AngularEngineManifest, loadAppManifest, loadEngineManifest } from './angular-private.js';
import type { OutputLayout } from './output-layout.js';

/** One server bundle of the build: the application in one language, or the only one. */
export interface LocaleBuild {
  /** Folder of the locale inside the browser and server folders; empty without locales. */
  readonly subPath: string;
  readonly serverDirectory: string;
  readonly browserDirectory: string;
  /** URL path with a slash at both ends. */
  readonly basePath: string;
  /** Value of `Content-Language`; undefined when the application defines no source locale. */
  readonly locale: string | undefined;
}

export interface CompiledApplication {
  readonly engine: AngularEngineManifest;
  readonly locales: readonly LocaleBuild[];
}

/** Reads what Angular emitted: which locales there are, and where each is. */
export async function readCompiledApplication(layout: OutputLayout): Promise<CompiledApplication> {
  const version = String(process.hrtime.bigint());
  const engine = await loadEngineManifest(layout.server, version);
  const locales = await Promise.all(
    Object.values(engine.supportedLocales).map(async (subPath): Promise<LocaleBuild> => {
      const serverDirectory = join(layout.server, subPath);
      const { baseHref, locale } = await loadAppManifest(serverDirectory, version);

      return {
        subPath,
        serverDirectory,
        browserDirectory: join(layout.browser, subPath),
        basePath: toBasePath(baseHref),
        locale,
      };
    }),
  );

  return { engine, locales };
}

/** `baseHref` may be a whole URL (`https://cdn.example.com/app/`); pages are known by its path. */
function toBasePath(baseHref: string): string {
  const { pathname } = new URL(baseHref, 'http://localhost');

  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
