import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AngularNodeAppEngine } from '@angular/ssr/node';
import { parseRequestTarget } from '../rules/request-target.js';
import { createBuiltApp } from './built-app.js';
import { answerWithEngine } from './engine-handler.js';
import { readManifest } from './manifest-file.js';
import { type Answer, type HybridMiddleware, isRead } from './middleware.js';
import { checkOptions, type HybridOptions } from './options.js';
import { sendPlainText } from './plain-text.js';
import { answerFromFolder } from './static-folder.js';

/** Methods that no web `Request` can have (Fetch standard, "forbidden method"), so no renderer can be asked. */
const UNSUPPORTED_METHODS: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * Creates the middleware that serves an Angular application: static files, prerendered pages, and the rest through
 * Angular's engine. Tables are read here, once; a request only looks things up.
 *
 * Without a manifest (under `ng serve`, while the build runs the server, or after a build with Angular's own builder)
 * it serves `../browser` beside the bundle as plain files and leaves everything else to Angular's engine.
 *
 * @throws HybridError NGXH3001 for options of a wrong type, NGXH3002 and NGXH3003 for a manifest it cannot use.
 */
export function hybrid(options: HybridOptions = {}): HybridMiddleware {
  checkOptions(options);
  const directory = findServerDirectory(options.directory);
  const manifest = directory === undefined ? undefined : readManifest(directory);
  const answer =
    manifest && directory !== undefined
      ? createBuiltApp({ manifest, directory, options })
      : createPlainApp(directory, options);

  return function hybridMiddleware(req, res, next) {
    const target = parseRequestTarget(req.originalUrl ?? req.url ?? '');
    if (!target) {
      sendPlainText(res, 400, 'Bad Request');

      return;
    }

    if (UNSUPPORTED_METHODS.has(req.method ?? '')) {
      sendPlainText(res, 501, 'Not Implemented');

      return;
    }

    answer(req, res, target).then(
      (answered) => {
        if (!answered) {
          next();
        }
      },
      (error: unknown) => next(error),
    );
  };
}

function createPlainApp(directory: string | undefined, options: HybridOptions): Answer {
  const { allowedHosts, trustProxyHeaders } = options;
  const engine = new AngularNodeAppEngine({ allowedHosts, trustProxyHeaders });
  const browserDirectory = directory === undefined ? undefined : join(directory, '../browser');

  return async (req, res, { path }) => {
    if (
      isRead(req) &&
      browserDirectory &&
      (await answerFromFolder(req, res, { directory: browserDirectory, path }))
    ) {
      return true;
    }

    return answerWithEngine(req, res, { engine });
  };
}

function findServerDirectory(directory: string | URL | undefined): string | undefined {
  if (directory !== undefined) {
    return directory instanceof URL ? fileURLToPath(directory) : directory;
  }

  // A module that was loaded from memory has no folder.
  return import.meta.url.startsWith('file:') ? dirname(fileURLToPath(import.meta.url)) : undefined;
}
