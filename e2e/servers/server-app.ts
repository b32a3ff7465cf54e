import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../bench/apps/stock-app.mjs';
import { type RunningServer, startServer } from '../support/http.js';
import { buildApp, createApp } from '../support/temp-app.js';

const folder = join(repository, 'e2e/servers');

export type ServerKind = 'express' | 'fastify' | 'h3' | 'hono';

/** Builds the application of fixtures/app with our builder and one of the server files. Returns its dist/ folder. */
export async function buildServerApp(
  kind: ServerKind,
  ssr: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const name = ['servers', kind, ...Object.values(ssr)].join('-');
  const directory = createApp(name, {
    fixture: join(folder, 'fixtures/app'),
    builder: 'ours',
    buildOptions: { ssr: { entry: 'src/server.ts', ...ssr }, security: { allowedHosts: ['localhost'] } },
  });
  const server = join(directory, 'src/server.ts');
  if (kind === 'express') {
    addEndpoints(server);
  } else {
    cpSync(join(directory, `servers/${kind}.ts`), server);
  }
  await buildApp(directory);
  return join(directory, 'dist');
}

/** Starts a built server: by itself, or through serve-handler.mjs where the server file does not listen. */
export function startServerApp(kind: ServerKind, dist: string): Promise<RunningServer> {
  const server = join(dist, 'server/server.mjs');
  const listens = kind === 'express' || kind === 'fastify';
  return startServer(dist, listens ? [server] : [join(folder, 'serve-handler.mjs'), server]);
}

const ENGINE = 'const angularApp = new AngularNodeAppEngine();\n';
const ENDPOINTS = `
app.get('/api/greeting', (_, res) => { res.json({ hello: 'express' }); });
app.get('/api/posts', (_, res) => { res.json(['1', '2']); });
`;

/** Adds the endpoints where the server file of `ng new` says that they can be defined. */
function addEndpoints(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(ENGINE)) throw new Error(`${file} does not contain: ${ENGINE}`);
  writeFileSync(file, text.replace(ENGINE, ENGINE + ENDPOINTS));
}
