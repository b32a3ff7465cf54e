import { Architect } from '@angular-devkit/architect';
import { TestingArchitectHost } from '@angular-devkit/architect/testing';
import { logging, schema } from '@angular-devkit/core';
import { Ajv } from 'ajv';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import routesBuilder from './index.js';
import type { RoutesReport } from './routes-report.js';

const ROUTES = `
import { Page } from './app';
import { guard } from './guard';

export const routes = [
  { path: '', component: Page },
  { path: 'post/:id', component: Page },
  { path: 'desk', component: Page, canActivate: [guard] },
  { path: 'shop', loadChildren: () => import('shop/routes') },
];
`;

const SERVER_ROUTES = `
import { PrerenderFallback, RenderMode } from '@angular/ssr';

export const serverRoutes = [
  { path: '', renderMode: RenderMode.Server, revalidate: 60 },
  {
    path: 'post/:id',
    renderMode: RenderMode.Prerender,
    fallback: PrerenderFallback.Client,
    getPrerenderParams: async () => [{ id: '1' }],
  },
  { path: 'old', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server, status: 404 },
];
`;

const FILES: Readonly<Record<string, string>> = {
  'src/main.ts': `
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { App } from './app';
import { routes } from './app.routes';

bootstrapApplication(App, { providers: [provideRouter(routes)] });
`,
  'src/main.server.ts': `
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { App } from './app';
import { serverRoutes } from './app.routes.server';

export default () => bootstrapApplication(App, { providers: [provideServerRendering(withRoutes(serverRoutes))] });
`,
  'src/app.ts': 'export class App {}\nexport class Page {}\n',
  'src/guard.ts': 'export const guard = () => true;\n',
  'src/app.routes.ts': ROUTES,
  'src/app.routes.server.ts': SERVER_ROUTES,
};

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'ngx-hybrid-routes-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly options?: Readonly<Record<string, boolean | string>>;
  readonly build?: Readonly<Record<string, string>> | undefined;
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs the target `shop:routes` in a workspace with these files. */
async function run({ options = {}, files = {}, ...target }: Run = {}) {
  const build = 'build' in target ? target.build : { browser: 'src/main.ts', server: 'src/main.server.ts' };
  for (const [file, text] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const registry = new schema.CoreSchemaRegistry();
  registry.addPostTransform(schema.transforms.addUndefinedDefaults);
  const host = new TestingArchitectHost(root, root);
  const definition = JSON.parse(readFileSync(join(__dirname, 'schema.json'), 'utf8')) as schema.JsonSchema;
  host.addBuilder('.:routes', routesBuilder, '', definition);
  host.addTarget({ project: 'shop', target: 'routes' }, '.:routes');
  if (build) host.addTarget({ project: 'shop', target: 'build' }, '.:prerender', build);
  const logger = new logging.Logger('test');
  const lines: string[] = [];
  logger.subscribe(({ level, message }) => lines.push(level === 'info' ? message : `${level}: ${message}`));
  const architect = new Architect(host, registry);
  const scheduled = await architect.scheduleTarget({ project: 'shop', target: 'routes' }, options, {
    logger,
  });
  const result = await scheduled.result;
  await scheduled.stop();

  return { ...result, output: lines.join('\n') };
}

const report = async (input: Run = {}): Promise<RoutesReport> =>
  JSON.parse((await run({ ...input, options: { json: true } })).output) as RoutesReport;

describe('the routes builder', () => {
  it('prints each route with the mode of its server route, why, and where it is', async () => {
    const { success, output } = await run();

    expect(success).toBe(true);
    expect(output).toContain('Routes of shop, modes of src/app.routes.server.ts');
    expect(output).toMatch(
      /^ƒ {2}\/ +Server +as the file says; planned: Prerender \(.*\) +60 s +src\/app\.routes\.ts:6$/m,
    );
    expect(output).toMatch(/^● {2}\/post\/:id +Prerender else Client .* id .* src\/app\.routes\.ts:7$/m);
    expect(output).toMatch(
      /^ƒ {2}\/desk +Server 404 +as the file says; planned: Client \(.*guard.*\) .* guard /m,
    );
    expect(output).toContain('src/app.routes.ts:9  routes: the code is in a package');
    expect(output).toContain('Server routes without a route:\n  /old  src/app.routes.server.ts:12');
    expect(output).toMatch(/of their own .*:\n {2}\/desk$/m);
  });

  it('prints a document that follows the published schema', async () => {
    const found = await report();
    const definition = JSON.parse(
      readFileSync(join(__dirname, 'routes-report.schema.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strictTypes: false });

    expect(ajv.validate(definition, found) ? [] : ajv.errors).toEqual([]);
    expect(found.routes.find(({ path }) => path === 'desk')).toEqual({
      path: 'desk',
      mode: 'Server',
      modeSource: 'server-routes',
      plannedMode: 'Client',
      reason: expect.stringContaining('guard'),
      parameters: [],
      guards: [{ name: 'guard', source: { file: 'src/guard.ts', line: 1 } }],
      status: 404,
      fallback: null,
      revalidate: null,
      source: { file: 'src/app.routes.ts', line: 8 },
      serverRoute: { path: '**', file: 'src/app.routes.server.ts', line: 13 },
    });
    expect(found.unresolved).toEqual([
      {
        file: 'src/app.routes.ts',
        line: 9,
        what: 'routes',
        reason: 'package',
        message: expect.stringMatching(/^NGXH1022: .*src\/app\.routes\.ts:9/),
      },
    ]);
  });

  it('names the guards of all routes of a path', async () => {
    const { routes } = await report({
      files: {
        'src/guard.ts': 'export const guard = () => true;\nexport const other = () => true;\n',
        'src/app.routes.ts': `
import { Page } from './app';
import { guard, other } from './guard';

export const routes = [
  { path: 'desk', component: Page, canMatch: [guard] },
  { path: 'desk', component: Page, canMatch: [other], canActivate: [guard] },
];
`,
      },
    });

    expect(
      routes
        .find(({ path }) => path === 'desk')
        ?.guards.map(({ name }) => name)
        .sort(),
    ).toEqual(['guard', 'other']);
  });

  it('has a schema that refuses what is no report', async () => {
    const definition = JSON.parse(
      readFileSync(join(__dirname, 'routes-report.schema.json'), 'utf8'),
    ) as object;
    const found = await report();
    const validate = new Ajv({ strictTypes: false }).compile(definition);

    expect(validate({ ...found, version: 2 })).toBe(false);
    expect(validate({ ...found, routes: [{ ...found.routes[0], mode: 'Static' }] })).toBe(false);
    expect(validate({ ...found, routes: [{ ...found.routes[0], guards: undefined }] })).toBe(false);
  });

  const withoutRoutes = { files: { 'src/main.server.ts': 'export default null;\n' } };
  it.each([
    { title: 'without a server', input: { build: { browser: 'src/main.ts' } } },
    { title: 'whose server has no server routes', input: withoutRoutes },
  ])('plans the modes of an application $title', async ({ input }) => {
    const found = await report(input);

    expect(found.serverRoutesFile).toBeNull();
    expect(found.routes.find(({ path }) => path === 'desk')).toMatchObject({
      mode: 'Client',
      modeSource: 'plan',
      serverRoute: null,
    });
  });

  it.each([
    [{ build: undefined }, /^NGXH2030: .*"shop:build" is not in angular\.json/],
    [{ build: {} }, /^NGXH2030: .*"shop:build" has no option "browser"/],
    [{ options: { buildTarget: 'shop:other' } }, /^NGXH2030: .*"shop:other" is not/],
    [
      { files: { 'src/app.routes.ts': 'export const routes = [\n  { path: };\n' } },
      /^NGXH1020: .*routes\.ts:2 /,
    ],
    [{ files: { 'src/main.ts': 'export {};\n' } }, /^NGXH2031: .*src\/main\.ts has no router/],
    [
      {
        files: {
          'src/main.ts': (FILES['src/main.ts'] ?? '')
            .replace('provideRouter(routes)', 'provideRouter(routes, withHashLocation())')
            .replace('{ provideRouter }', '{ provideRouter, withHashLocation }'),
        },
      },
      /^NGXH2032: .*src\/main\.ts:7/,
    ],
    [
      {
        files: { 'src/app.routes.server.ts': 'export const serverRoutes = (globalThis as any).load();\n' },
      },
      /^NGXH1012: .*src\/app\.routes\.server\.ts:1/,
    ],
  ])('ends with a clear message: %j', async (input, message) => {
    const { success, error, output } = await run(input);

    expect(success).toBe(false);
    expect(error).toMatch(message);
    expect(output).toBe('');
  });

  it('reads the sources of another target', async () => {
    const { success, output } = await run({ options: { buildTarget: 'shop:build' } });

    expect(success).toBe(true);
    expect(output).toContain('Routes of shop');
  });
});
