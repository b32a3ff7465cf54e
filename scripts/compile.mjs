// Compiles the published package into lib/, which mirrors the source tree: tsc for the code, a copy for the rest.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const COPIED = [
  '{builders,schematics}/package.json',
  '{builders,schematics}/{builders,collection}.json',
  '{builders,schematics}/*/schema.json',
  'builders/routes/routes-report.schema.json',
  'schematics/*/files/**/*',
];
/** Our schema files hold our own options alone; the published ones add all those of the builder they extend. */
const EXTENDED = {
  'builders/prerender/schema.json': 'node_modules/@angular/build/src/builders/application/schema.json',
};

// Made beside lib/ and then put in its place: code with errors leaves the last good package alone.
const made = join(root, `node_modules/.cache/ngx-hybrid/lib-${process.pid}`);
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', made], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) {
  rmSync(made, { recursive: true, force: true });
  process.exit(status ?? 1);
}

for (const file of globSync(COPIED, { cwd: root })) {
  cpSync(join(root, file), join(made, file), { recursive: true });
}
for (const [file, base] of Object.entries(EXTENDED)) {
  writeFileSync(join(made, file), JSON.stringify(extendSchema(readJson(base), readJson(file)), undefined, 2));
}
rmSync(join(root, 'lib'), { recursive: true, force: true });
renameSync(made, join(root, 'lib'));

/**
 * The options of both; where both have one, ours.
 *
 * @typedef {{ title?: string, description?: string, properties: object, definitions?: object }} JsonSchema
 * @param {JsonSchema} base
 * @param {JsonSchema} own
 */
function extendSchema(base, own) {
  return {
    ...base,
    title: own.title,
    description: undefined,
    properties: { ...base.properties, ...own.properties },
    definitions: { ...base.definitions, ...own.definitions },
  };
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
