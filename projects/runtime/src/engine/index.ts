export type { EngineManifest, EntryPoint } from './angular-server-app.js';
export { withPagesFromDisk } from './pages-from-disk.js';
