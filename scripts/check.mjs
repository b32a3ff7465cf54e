// `npm run check`: the rules of the house, two steps at a time. Shows the output of the first step that fails.
import { spawn } from 'node:child_process';
import { compilePackage } from './prepare/build.mjs';
import { environment, root } from './prepare/process.mjs';

const SOURCES = ['builders', 'schematics', 'configurator', 'errors', 'projects', 'e2e', 'bench', 'scripts'];

/** The slow ones first, so that two lanes end together. */
const STEPS = [
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of the showcase',
    command: ['ngc', '--noEmit', '-p', 'projects/showcase/tsconfig.app.json'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'imports', command: ['depcruise', '--config', '.dependency-cruiser.mjs', ...SOURCES] },
  { name: 'package', command: ['publint', '--strict'] },
  { name: 'schema types', command: ['node', 'scripts/generate-schema-types.mjs', '--check'] },
  { name: 'lockfile', command: ['node', 'scripts/complete-lockfile.mjs', '--check'] },
  { name: 'words', command: ['node', 'scripts/check-words.mjs'] },
];
const LANES = 2;

await compilePackage();
const waiting = [...STEPS];
let hasFailed = false;
await Promise.all(Array.from({ length: LANES }, runLane));
process.exitCode = hasFailed ? 1 : 0;

async function runLane() {
  for (let step = waiting.shift(); step && !hasFailed; step = waiting.shift()) {
    const start = performance.now();
    const { code, output } = await capture(step.command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (code === 0) {
      console.log(`ok      ${step.name} (${seconds} s)`);
    } else if (!hasFailed) {
      hasFailed = true;
      console.log(`failed  ${step.name} (${step.command.join(' ')})\n\n${output.trim()}\n`);
    }
  }
}

/**
 * @param {string[]} command
 * @returns {Promise<{ code: number, output: string }>}
 */
function capture([command = '', ...args]) {
  return new Promise((resolve) => {
    // publint packs the package, which would compile it once more.
    const env = { ...environment, npm_config_ignore_scripts: 'true' };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
