// node serve-handler.mjs <server.mjs>: serves the `reqHandler` of a server file that has no Node server of its own
// (h3 and Hono in the form that takes a Request and returns a Response), on the port of the environment.
import { serve } from '@hono/node-server';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const port = Number(process.env['PORT']);
const { reqHandler } = await import(pathToFileURL(resolve(process.argv[2] ?? '')).href);

serve({ fetch: reqHandler, port }, () => console.log(`Listening on http://localhost:${port}`));
