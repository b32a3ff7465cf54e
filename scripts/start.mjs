// `npm start`: installs, compiles the package, builds the showcase and serves it. Runs on Node 20 from a bare clone.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildShowcase, compilePackage } from './prepare/build.mjs';
import { installDependencies } from './prepare/install.mjs';
import { environment, node, root } from './prepare/process.mjs';

const SERVER = 'dist/server/server.mjs';
const PORT = process.env['PORT'] || '4000';
const port = Number(PORT);

await installDependencies();
await compilePackage();
await buildShowcase();
await serve();

/** Starts the server, says where it is once it answers, and ends with its exit code. */
async function serve() {
  // When another program holds the port, the server's own message is all there is to say.
  const isTaken = await answers();
  const server = spawn(node, [SERVER], {
    cwd: root,
    env: {
      ...environment,
      NG_ALLOWED_HOSTS: process.env['NG_ALLOWED_HOSTS'] ?? 'localhost',
      PORT,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  server.once('exit', (code) => process.exit(code ?? 1));
  let isReady = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      // A terminal signals the server as well, and a second signal would cut off its requests in flight. A server that
      // has its signal no longer listens.
      if (isReady) await sleep(200);
      if (!isReady || (await answers())) server.kill(signal);
    });
  }
  // A PORT that is no number is a socket, or a mistake that the server explains.
  if (isTaken || !isPort()) return;
  while (!(await answers())) await sleep(100);
  isReady = true;
  console.log(describeServer());
}

/** @returns {Promise<boolean>} whether something listens on the port */
async function answers() {
  return isPort() && (await connects());
}

function isPort() {
  return Number.isInteger(port) && port > 0 && port < 2 ** 16;
}

/** @returns {Promise<boolean>} */
function connects() {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** The address, each route with its mode, and how to stop. */
function describeServer() {
  /** @type {import('../projects/runtime/src/rules/build-manifest.js').BuildManifest} */
  const manifest = JSON.parse(readFileSync(join(root, 'dist/server/ngx-hybrid.json'), 'utf8'));
  const routes = manifest.routes.map(({ path, mode, fallback, status, redirectTo }) => {
    const notes = [
      fallback && `other pages: ${fallback}`,
      status && `status ${status}`,
      redirectTo && `to ${redirectTo}`,
    ];

    return { path, mode, notes: notes.filter(Boolean).join(', ') };
  });
  const width = Math.max(...routes.map(({ path }) => path.length));
  const lines = routes.map(({ path, mode, notes }) =>
    `  ${path.padEnd(width)}  ${mode.padEnd('prerender'.length)}  ${notes}`.trimEnd(),
  );

  return [
    `\nThe showcase runs at http://localhost:${port}${manifest.basePath}`,
    ...lines,
    'Stop it with Ctrl-C.',
  ].join('\n');
}
