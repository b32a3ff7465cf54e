// Child processes for the scripts. Runs on Node 20 before anything is installed: only built-in modules here.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that Angular needs: the development dependency `node`, whatever runs this script. */
export const node = join(root, 'node_modules/node/bin/node');

/** The environment of every child process: our Node and our tools come first on the PATH. */
export const environment = {
  ...process.env,
  NG_CLI_ANALYTICS: 'false',
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
};

/**
 * Runs a command with its output on this terminal and passes SIGTERM on to it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options] variables to add to the environment
 * @returns {Promise<number>} exit code; 1 when the command could not be started or was ended by a signal
 */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', (error) => {
      process.removeListener('SIGTERM', stop);
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      process.removeListener('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a step that must succeed; ends this process with the step's exit code otherwise.
 *
 * @param {string} title what the step does, printed before it
 * @param {string} command
 * @param {string[]} args
 */
export async function runStep(title, command, args) {
  console.log(`\n> ${title}`);
  const code = await run(command, args);
  if (code !== 0) process.exit(code);
}
