import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { cli, cliEnvironment, repository } from '../../bench/apps/stock-app.mjs';
import { compilePackage } from '../../scripts/prepare/build.mjs';

beforeAll(() => compilePackage());

/** Runs the target of the showcase; resolves to what it wrote to stdout alone. */
async function runRoutes(...args: readonly string[]): Promise<string> {
  const command = [cli, 'run', 'showcase:routes', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: repository,
    env: cliEnvironment,
  });

  return stdout;
}

describe('ng run showcase:routes', () => {
  it('prints the routes of the showcase with the modes of its server routes', async () => {
    const output = await runRoutes();

    expect(output).toContain('modes of projects/showcase/src/app/app.routes.server.ts');
    expect(output).toMatch(/^○ {2}\/about +Prerender /m);
    expect(output).toMatch(/^● {2}\/post\/:id\/:topic\/:page +Prerender else Server .* id, topic, page /m);
    expect(output).toMatch(/^ƒ {2}\/profile +Server /m);
    expect(output).toMatch(
      /^◌ {2}\/dashboard +Client .* requireReader .* projects\/showcase\/src\/app\/app\.routes\.ts:\d+$/m,
    );
    expect(output).toMatch(/^ƒ {2}\/\*\* +Server 404 /m);
  });

  it('prints one JSON document that follows the published schema', async () => {
    const report: unknown = JSON.parse(await runRoutes('--json'));
    const schema = JSON.parse(
      readFileSync(join(repository, 'lib/builders/routes/routes-report.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false }).compile(schema);

    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report).toMatchObject({
      version: 1,
      project: 'showcase',
      differences: { missing: [], gone: [], swallowed: [] },
    });
  });
});
