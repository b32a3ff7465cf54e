import { createNodeRequestHandler, isMainModule } from '@angular/ssr/node';
import express from 'express';
import { hybrid, listen } from 'ngx-hybrid/express';
import { createApi } from './server/api';
import { saveName } from './server/profile';

const app = express();

// The publication's own endpoints come first.
app.use('/api', createApi());
app.post('/profile', saveName);

// Static files, prerendered pages and rendering, each route in its mode of app.routes.server.ts.
app.use(hybrid());

if (isMainModule(import.meta.url) || process.env['pm_id']) {
  listen(app);
}

// Used by the Angular CLI (ng serve, and relative requests while prerendering).
export const reqHandler = createNodeRequestHandler(app);
