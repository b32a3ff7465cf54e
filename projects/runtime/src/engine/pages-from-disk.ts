import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BUILD_MANIFEST_FILE } from '../rules/build-manifest.js';
import { isMissingFile } from '../rules/missing-file.js';
import { PageLookup } from '../rules/page-lookup.js';
import { parseManifest } from '../rules/parse-manifest.js';
import { parseRequestTarget } from '../rules/request-target.js';
import { type EngineManifest, withAnswer } from './angular-server-app.js';
import { createPageResponse, createRedirect } from './prerendered-response.js';

/**
 * Lets a server that uses `AngularAppEngine` or `AngularNodeAppEngine` find the prerendered pages on disk, where
 * Angular's own builder embeds a copy of each in the server bundle.
 *
 * The build's manifest is read at the first request. Without one (while the build itself runs the server) every
 * request goes to the application.
 *
 * @param engineManifest default export of `angular-app-engine-manifest.mjs`; it is not changed.
 * @param serverDirectoryUrl `file:` URL of the folder that holds `ngx-hybrid.json`, with a slash at its end.
 * @throws ManifestError at the first request when the build's manifest cannot be understood.
 */
export function withPagesFromDisk<T extends EngineManifest>(engineManifest: T, serverDirectoryUrl: URL): T {
  let lookup: Promise<PageLookup | undefined> | undefined;
  const answer = async (request: Request): Promise<Response | undefined> => {
    lookup ??= readLookup(serverDirectoryUrl);

    return answerFromDisk(request, await lookup);
  };

  const entryPoints: Record<string, EngineManifest['entryPoints'][string]> = {};
  for (const [locale, load] of Object.entries(engineManifest.entryPoints)) {
    entryPoints[locale] = load && (async () => withAnswer(await load(), answer));
  }

  return { ...engineManifest, entryPoints };
}

async function answerFromDisk(request: Request, lookup?: PageLookup): Promise<Response | undefined> {
  if (!lookup || (request.method !== 'GET' && request.method !== 'HEAD')) {
    return undefined;
  }

  const url = new URL(request.url);
  const target = parseRequestTarget(url.pathname);
  const found = target && lookup.findAnswer(target);
  if (found?.kind === 'redirect') {
    return createRedirect(request, found.location, found.rule);
  }

  const content = found && (await readIfPresent(found.file));

  return content && createPageResponse(request, found.rule, content);
}

async function readLookup(serverDirectoryUrl: URL): Promise<PageLookup | undefined> {
  const text = await readIfPresent(fileURLToPath(new URL(BUILD_MANIFEST_FILE, serverDirectoryUrl)));

  return text && new PageLookup(parseManifest(text.toString('utf8')), fileURLToPath(serverDirectoryUrl));
}

async function readIfPresent(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissingFile(error)) {
      return undefined;
    }
    throw error;
  }
}
