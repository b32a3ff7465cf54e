import { contentType } from 'mime-types';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Public files that relative requests may ask for while the build renders. */
export interface LocalFiles {
  readonly origin: string;
  /** Folder of the files. */
  readonly directory: string;
  /** URL path the folder stands for, with a slash at both ends. */
  readonly basePath: string;
  /** Paths inside the folder, `/` as separator. */
  readonly files: ReadonlySet<string>;
}

/**
 * Makes relative requests work while the build renders: those for public files are answered from the disk, all
 * others go to the application's own server, which the build has started at `origin`.
 */
export function answerLocalRequests(local: LocalFiles): void {
  const originalFetch = globalThis.fetch;
  const { origin } = new URL(local.origin);

  globalThis.fetch = async function fetchLocally(input, init) {
    const url = new URL(input instanceof Request ? input.url : String(input), local.origin);
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    const file = url.origin === origin && method === 'GET' ? findFile(url, local) : undefined;
    if (file === undefined) return originalFetch(input instanceof Request ? input : url, init);

    return respondWithFile(join(local.directory, file));
  };
}

function findFile({ pathname }: URL, { basePath, files }: LocalFiles): string | undefined {
  const path = decodePath(pathname);
  if (path === undefined || !path.startsWith(basePath)) return undefined;
  const file = path.slice(basePath.length);

  return files.has(file) ? file : undefined;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function respondWithFile(path: string): Promise<Response> {
  const type = contentType(extname(path));

  return new Response(new Uint8Array(await readFile(path)), {
    headers: type ? { 'Content-Type': type } : {},
  });
}
