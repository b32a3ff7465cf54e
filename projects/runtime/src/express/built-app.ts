import type { IncomingMessage } from 'node:http';
import { AngularNodeAppEngine } from '@angular/ssr/node';
import { normalizeAllowedHost } from '../rules/allowed-host.js';
import type { BuildManifest, RouteRule } from '../rules/build-manifest.js';
import { hasFileExtension } from '../rules/file-extension.js';
import { PageLookup } from '../rules/page-lookup.js';
import { announceHosts } from './announced-hosts.js';
import { answerWithEngine, chooseCacheControl } from './engine-handler.js';
import { findRefusedHost, isTrusted, type TrustedHeaders } from './host-check.js';
import { processLogger } from './logger.js';
import { type Answer, isRead } from './middleware.js';
import { type HybridOptions, readListVariable } from './options.js';
import { sendPlainText } from './plain-text.js';
import { PrerenderedPages } from './prerendered-pages.js';
import { RefusedHosts } from './refused-hosts.js';
import { StaticAssets } from './static-assets.js';

export interface BuiltApp {
  readonly manifest: BuildManifest;
  /** Absolute or relative path of the folder that holds the manifest. */
  readonly directory: string;
  readonly options: HybridOptions;
}

/** Headers by which Angular's engine answers for another place: its pages and redirects are right, ours would not be. */
const ENGINE_HEADERS = ['forwarded', 'x-forwarded-prefix'];

/** Serves an application that our builder has built. */
export function createBuiltApp({ manifest, directory, options }: BuiltApp): Answer {
  const trusted: TrustedHeaders = options.trustProxyHeaders ?? readListVariable('NG_TRUST_PROXY_HEADERS');
  const allowedHosts = collectAllowedHosts(manifest, options);
  const refusedHosts = new RefusedHosts(options.logger ?? processLogger);
  const engine = new AngularNodeAppEngine({ allowedHosts: [...allowedHosts], trustProxyHeaders: trusted });
  const lookup = new PageLookup(manifest, directory);
  const assets = new StaticAssets(manifest, lookup.browserDirectory);
  const pages = new PrerenderedPages(lookup);
  const engineHeaders = ENGINE_HEADERS.filter((name) => isTrusted(name, trusted));
  const isForEngine = (req: IncomingMessage) => engineHeaders.some((name) => req.headers[name] !== undefined);
  announceHosts([...allowedHosts]);

  return async (req, res, target) => {
    const refused = findRefusedHost(req, allowedHosts, trusted);
    if (refused !== undefined) {
      refusedHosts.report(refused);
      sendPlainText(res, 400, 'Bad Request: this host is not allowed.');

      return true;
    }

    const rule = lookup.findRule(target);
    if (isRead(req)) {
      if (await assets.answer(req, res, target.path)) {
        return true;
      }
      if (!isForEngine(req) && (await pages.answer(req, res, target))) {
        return true;
      }
    }
    if (hasFileExtension(target.path) && !endsInName(rule) && !isForEngine(req)) {
      // Nothing is rendered for a file. Other methods go on to endpoints that may be mounted below us.
      if (!isRead(req)) {
        return false;
      }
      sendPlainText(res, 404, 'Not Found');

      return true;
    }

    return answerWithEngine(req, res, { engine, cacheControl: chooseCacheControl(rule) });
  };
}

/** Whether a route names its last segment itself, as `feed.xml` does, and is therefore meant for such a path. */
function endsInName(rule: RouteRule | undefined): boolean {
  return rule !== undefined && !rule.path.endsWith('*');
}

function collectAllowedHosts(manifest: BuildManifest, options: HybridOptions): ReadonlySet<string> {
  const own = options.allowedHosts ?? readListVariable('NG_ALLOWED_HOSTS') ?? [];

  return new Set([...manifest.allowedHosts, ...own].map(normalizeAllowedHost));
}
