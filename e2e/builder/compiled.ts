// The builder as it is published: its worker threads run compiled files only.
import { createRequire } from 'node:module';

type Angular = typeof import('../../builders/prerender/angular-private.js');
type AppServer = typeof import('../../builders/prerender/app-server/app-server.js');
type Discover = typeof import('../../builders/prerender/discover/discover.js');
type RenderPages = typeof import('../../builders/prerender/render/render-pages.js');
type RuntimeModules = typeof import('../../builders/prerender/finalise/runtime-modules.js');

const load = createRequire(import.meta.url);
const builder = '../../lib/builders/prerender';

export const { RENDER_MODE } = load(`${builder}/angular-private.js`) as Angular;
export const { startAppServer } = load(`${builder}/app-server/app-server.js`) as AppServer;
export const { discoverRoutes } = load(`${builder}/discover/discover.js`) as Discover;
export const { renderPages } = load(`${builder}/render/render-pages.js`) as RenderPages;
export const { copyRuntimeModules } = load(`${builder}/finalise/runtime-modules.js`) as RuntimeModules;
