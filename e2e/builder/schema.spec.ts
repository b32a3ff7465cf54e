import { schema } from '@angular-devkit/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const published = readJson('lib/builders/prerender/schema.json') as schema.JsonSchema & {
  readonly properties: Readonly<Record<string, unknown>>;
};

const REQUIRED = { browser: 'src/main.ts', tsConfig: 'tsconfig.app.json' };

/** What is wrong with options of `angular.json`, found as the Angular CLI does. */
async function validate(options: Readonly<Record<string, unknown>>): Promise<string[]> {
  const registry = new schema.CoreSchemaRegistry();
  registry.addPostTransform(schema.transforms.addUndefinedDefaults);
  const check = await registry.compile(published);
  const { success, errors = [] } = await check({ ...REQUIRED, ...options });
  if (success) return [];

  return schema.SchemaValidationException.createMessages(errors);
}

describe('the published schema of the builder', () => {
  it("has every option of Angular's application builder", () => {
    const angular = readJson('node_modules/@angular/build/src/builders/application/schema.json') as {
      readonly properties: Readonly<Record<string, unknown>>;
    };
    const { outputMode, ...others } = angular.properties;

    expect(outputMode).toBeDefined();
    expect(published.properties).toMatchObject(others);
    expect(Object.keys(published.properties).sort()).toEqual(
      [...Object.keys(angular.properties), 'rendering', 'strict'].sort(),
    );
  });

  it.each([
    {},
    { outputMode: 'static' },
    { outputMode: 'server', ssr: { entry: 'src/server.ts' } },
    { rendering: {} },
    { strict: true },
    { rendering: { workers: 1, concurrency: 256, timeout: 0.5 } },
    { prerender: { routesFile: 'routes.txt', discoverRoutes: false } },
    { prerender: false },
    { security: { allowedHosts: ['example.com'] }, outputPath: { base: 'dist', browser: '' } },
  ])('takes %j', async (options) => {
    expect(await validate(options)).toEqual([]);
  });

  it.each([
    { options: { rendering: { workers: 0 } }, message: 'Data path "/rendering/workers" must be >= 1.' },
    { options: { rendering: { workers: 1.5 } }, message: 'Data path "/rendering/workers" must be integer.' },
    {
      options: { rendering: { concurrency: 'x' } },
      message: 'Data path "/rendering/concurrency" must be integer.',
    },
    {
      options: { rendering: { concurrency: 1000 } },
      message: 'Data path "/rendering/concurrency" must be <= 256.',
    },
    { options: { rendering: { timeout: -1 } }, message: 'Data path "/rendering/timeout" must be > 0.' },
    { options: { rendering: { timeout: 0 } }, message: 'Data path "/rendering/timeout" must be > 0.' },
    {
      options: { rendering: { wrokers: 2 } },
      message: 'Unknown option "wrokers" at "/rendering". Valid options are: workers, concurrency, timeout.',
    },
    { options: { rendering: true }, message: 'Data path "/rendering" must be object.' },
    {
      options: { outputMode: 'hybrid' },
      message:
        'Data path "/outputMode" must be equal to one of the allowed values. Allowed values are: "static", "server".',
    },
    { options: { strict: 'yes' }, message: 'Data path "/strict" must be boolean.' },
    { options: { isr: {} }, message: 'Unknown option "isr".' },
    { options: { tsConfig: undefined }, message: `Data path "" must have required property 'tsConfig'.` },
  ])('refuses $options', async ({ options, message }) => {
    expect(await validate(options)).toEqual([expect.stringContaining(message)]);
  });
});
