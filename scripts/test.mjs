// `npm test`: sets up what the tests need and runs all of them. Runs on Node 20 from a bare clone.
// Arguments go to jest: `npm test -- e2e/package` runs a part.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './prepare/browser.mjs';
import { buildShowcase, compilePackage } from './prepare/build.mjs';
import { installDependencies } from './prepare/install.mjs';
import { node, root, run } from './prepare/process.mjs';

/** End-to-end tests build, serve and measure whole applications: one after the other, and after the quick ones. */
const RUNS = [
  { title: 'Unit and integration tests', args: ['--selectProjects', 'tools', 'runtime'] },
  { title: 'End-to-end tests', args: ['--selectProjects', 'e2e', '--runInBand'] },
];

const total = { passed: 0, failed: 0 };
// Also when a step before the tests has failed and ended this process.
process.once('exit', (code) => {
  const failed = total.failed || (code === 0 ? 0 : 1);
  console.log(`\n${total.passed} passed, ${failed} failed`);
});

await installDependencies();
const browser = await findBrowser();
await compilePackage();
await buildShowcase();

const reports = mkdtempSync(join(tmpdir(), 'ngx-hybrid-tests-'));
for (const [index, { title, args }] of RUNS.entries()) {
  console.log(`\n> ${title}`);
  add(await runJest(args, join(reports, `${index}.json`)));
}
rmSync(reports, { recursive: true });
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string[]} args which tests
 * @param {string} report file for jest's figures
 */
async function runJest(args, report) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const rest = ['--passWithNoTests', '--json', `--outputFile=${report}`, ...process.argv.slice(2)];
  const code = await run(node, [...flags, jest, ...args, ...rest], { env: { CHROME_PATH: browser } });
  // A jest that dies before its report counts as one failure.
  if (!existsSync(report)) return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
  const figures = JSON.parse(readFileSync(report, 'utf8'));
  const isHidden = code !== 0 && figures.numFailedTests + figures.numRuntimeErrorTestSuites === 0;

  return isHidden ? { ...figures, numFailedTests: 1 } : figures;
}

/**
 * A suite that cannot run has no tests to count, so it counts as one.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} figures
 */
function add({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
  total.passed += numPassedTests;
  total.failed += numFailedTests + numRuntimeErrorTestSuites;
}
