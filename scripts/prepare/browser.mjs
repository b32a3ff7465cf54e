// Finds a Chromium for the browser tests, or installs Debian's. Only built-in modules here.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SENTENCE =
  'The browser tests need Chromium, which this system cannot install by itself (it needs apt-get and root): ' +
  'install Chromium or Chrome, or set CHROME_PATH to one, then run this command again.';

/** @returns {Promise<string>} path of the browser's executable; ends this process when there is none */
export async function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen)
    return existsSync(chosen)
      ? chosen
      : giveUp(`CHROME_PATH names no file ("${chosen}"): correct or unset it.`);
  const found = findOnPath(NAMES);
  if (found) return found;
  if (!findOnPath(['apt-get']) || process.getuid?.() !== 0) return giveUp(SENTENCE);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  console.log('\n> Installing Chromium (apt-get)');
  await run('apt-get', ['update', '-qq'], { env });
  // A page without any font has no text to click on.
  const packages = ['chromium', 'fonts-dejavu-core'];
  await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...packages], { env });

  return findOnPath(NAMES) ?? giveUp(SENTENCE);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * @param {string[]} names of commands
 * @returns {string | undefined} path of the first that exists
 */
function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);

  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
