// Writes `schema.ts` beside every schema.json of a builder or schematic; `--check` only compares.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { root } from './prepare/process.mjs';

const HEADER = '// Generated from schema.json by `npm run generate`: change that file instead.';

const schemas = globSync('{builders,schematics}/*/schema.json', { cwd: root }).sort();
const files = await Promise.all(
  schemas.map(async (path) => ({ path: path.replace(/\.json$/, '.ts'), text: await generateTypes(path) })),
);
const stale = files.filter(({ path, text }) => readText(join(root, path)) !== text);

if (process.argv.includes('--check')) {
  for (const { path } of stale)
    console.error(`${path} is not what schema.json says: run \`npm run generate\`.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, text } of stale) writeFileSync(join(root, path), text);
}

/**
 * @param {string} path of a schema.json
 * @returns {Promise<string>} a module that exports `interface Schema`
 */
async function generateTypes(path) {
  const file = join(root, path);
  // A title or $id would name the interface.
  const { title, $id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const types = await compile(schema, 'Schema', {
    additionalProperties: false,
    bannerComment: HEADER,
    cwd: dirname(file),
    format: false,
    unknownAny: true,
  });

  return format(types, { ...(await resolveConfig(file)), parser: 'typescript' });
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
