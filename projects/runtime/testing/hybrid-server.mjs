// A built server in small: the published entry points in plain Node, over the `dist` folder that is the argument.
// A real bundle has been through Angular's linker; without it the libraries need the compiler.
import '@angular/compiler';
import { ɵsetAngularAppEngineManifest as setAngularAppEngineManifest } from '@angular/ssr';
import express from 'express';
import { hybrid, listen } from 'ngx-hybrid/express';

const manifest = {
  basePath: '/',
  allowedHosts: [],
  supportedLocales: { 'en-US': '' },
  entryPoints: {
    '': async () => ({
      ɵgetOrCreateAngularServerApp: () => ({ handle: async () => new Response('rendered') }),
    }),
  },
};
// Of Angular's application, the engine needs no more than `handle`.
/** @typedef {Parameters<typeof setAngularAppEngineManifest>[0]} EngineManifest */
setAngularAppEngineManifest(/** @type {EngineManifest} */ (/** @type {unknown} */ (manifest)));

const app = express();
app.use(hybrid({ directory: process.argv[2] }));
listen(app);
