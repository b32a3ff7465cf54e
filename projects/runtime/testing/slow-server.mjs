// A program that does nothing but listen, with the compiled package: `node slow-server.mjs '{"shutdownTimeout":100}'`.
// The path of a request says after how many milliseconds it is answered: `/250`.
const entry = new URL('../../../lib/projects/runtime/src/express/listen.js', import.meta.url);
const { listen } = await import(entry.href);

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answerLate({ url = '' }, response) {
  process.stdout.write(`request ${url}\n`);
  setTimeout(() => response.end('done'), Number(url.slice(1)));
}

listen(answerLate, JSON.parse(process.argv[2] ?? '{}'));
