// Compiles the published package into lib/, which mirrors the source tree: tsc for the code, a copy for the rest.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const COPIED = [
  '{builders,schematics}/package.json',
  '{builders,schematics}/{builders,collection}.json',
  '{builders,schematics}/*/schema.json',
  'schematics/*/files/**/*',
];

rmSync(join(root, 'lib'), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

for (const file of globSync(COPIED, { cwd: root })) {
  cpSync(join(root, file), join(root, 'lib', file), { recursive: true });
}
