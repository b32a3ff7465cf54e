import type { FileSystem } from '../files/file-system.js';
import { ApplicationProgram } from '../program/application-program.js';
import { Evaluator } from '../values/evaluator.js';
import { findServerRoutes, readServerRoutes } from './server-routes.js';

const CONFIG = `import { provideServerRendering, withRoutes } from '@angular/ssr';
import { serverRoutes } from './routes';
export const config = { providers: [provideServerRendering(withRoutes(serverRoutes))] };
`;

function open(files: Readonly<Record<string, string>>): [ApplicationProgram, Evaluator, string] {
  const all = new Map(
    Object.entries({
      'main.server.ts': "import { config } from './config';\nexport default config;\n",
      ...files,
    }),
  );
  const system: FileSystem = {
    fileExists: (path) => all.has(path.slice(1)),
    readFile: (path) => all.get(path.slice(1)),
  };
  const application = new ApplicationProgram(system, {
    entries: ['main.server.ts'],
    tsConfig: undefined,
    libraries: [],
  });

  return [application, new Evaluator(application), 'main.server.ts'];
}

function read(
  routes: string,
  files: Readonly<Record<string, string>> = {},
): ReturnType<typeof readServerRoutes> {
  return readServerRoutes(...open({ 'config.ts': CONFIG, 'routes.ts': routes, ...files }));
}

describe('the server routes of an application', () => {
  it('are read with all that matters of them', () => {
    const { routes } = read(`
      import { PrerenderFallback, RenderMode } from '@angular/ssr';
      const MODE = RenderMode.Client;
      export const serverRoutes = [
        { path: 'a', renderMode: RenderMode.Server, status: 404, revalidate: 60 },
        { path: 'b/:id', renderMode: RenderMode['Prerender'], fallback: PrerenderFallback.Client, revalidate: false,
          async getPrerenderParams() { return [{ id: '1' }]; } },
        { path: 'c', renderMode: MODE, revalidate: minutes(5) },
        { path: 'd', renderMode: 0, getPrerenderParams: () => load() },
      ];`);

    expect(routes).toMatchObject([
      {
        path: 'a',
        mode: 'Server',
        status: 404,
        revalidate: 60,
        hasPrerenderParams: false,
        fallback: undefined,
      },
      { path: 'b/:id', mode: 'Prerender', fallback: 'Client', revalidate: false, pages: [{ id: '1' }] },
      { path: 'c', mode: 'Client', revalidate: 'minutes(5)' },
      { path: 'd', mode: 'Server', hasPrerenderParams: true, pages: undefined, revalidate: undefined },
    ]);
  });

  it('may be spread from other files, made by helpers, localized and typed', () => {
    const { array, routes } = read(
      `import { RenderMode, ServerRoute } from '@angular/ssr';
       import others, { PATH, onServer } from './others';
       export const serverRoutes = ([
         { path: PATH, renderMode: RenderMode.Client },
         onServer('about'),
         ...others,
         { path: $localize\`:@@contact:contact\`, renderMode: RenderMode.Server },
         ...unknown(),
         nowhere,
       ] as ServerRoute[]) satisfies ServerRoute[];`,
      {
        'others.ts': `import { RenderMode } from '@angular/ssr';
          export const PATH = 'home';
          export const onServer = (path: string) => ({ path, renderMode: RenderMode.Server });
          export default [onServer('shop'), onServer(\`shop/\${PATH}\`)];`,
      },
    );

    expect(routes.map(({ path }) => path)).toEqual([
      'home',
      'about',
      'shop',
      'shop/home',
      'contact',
      undefined,
      undefined,
    ]);
    expect(routes.map(({ element }) => array.elements.indexOf(element))).toEqual([0, 1, 2, 2, 3, 4, 5]);
    expect(routes[2]?.object?.getSourceFile().fileName).toBe('/others.ts');
  });

  it.each([
    [
      'in the call',
      "export const serverRoutes = [{ path: 'a' }];",
      CONFIG.replace('withRoutes(serverRoutes)', "withRoutes([{ path: 'a' }])"),
    ],
    [
      'given to a function of a package',
      "import { defineServerRoutes } from 'ngx-hybrid'; export const serverRoutes = defineServerRoutes([{ path: 'a' }]);",
      CONFIG,
    ],
    [
      'given to a function of the application',
      "const same = (list) => list; export const serverRoutes = same([{ path: 'a' }]);",
      CONFIG,
    ],
    ['behind a barrel', "export * from './real';", CONFIG],
  ])('are found %s', (_name, routes, config) => {
    const found = read(routes, {
      'config.ts': config,
      'real.ts': "export const serverRoutes = [{ path: 'a' }];",
    });

    expect(found.routes.map(({ path }) => path)).toEqual(['a']);
  });

  it('may be in a file that is not there', () => {
    const arguments_ = open({ 'config.ts': CONFIG.replace('{ serverRoutes }', '{ list as serverRoutes }') });

    expect(findServerRoutes(...arguments_)).toEqual({ kind: 'missing', path: '/routes.ts', name: 'list' });
    expect(() => readServerRoutes(...arguments_)).toThrow(/^NGXH1036: .*routes\.ts/);
  });

  it.each([
    ['no call of withRoutes()', 'export const config = {};', '', /^NGXH1011: .*main\.server\.ts/],
    ['an object', CONFIG, "export const serverRoutes = { path: 'a' };", /^NGXH1012: .*routes\.ts:1 /],
    [
      'a function that nobody knows',
      CONFIG,
      '\nexport const serverRoutes = make();',
      /^NGXH1012: .*routes\.ts:2 /,
    ],
    ['a sum of arrays', CONFIG, '\nexport const serverRoutes = [].concat([]);', /^NGXH1012: .*routes\.ts:2 /],
    ['no such export', CONFIG, 'export const other = [];', /^NGXH1012: .*\.ts:\d/],
    [
      'a syntax error',
      CONFIG,
      "export const serverRoutes = [\n  { path: 'a' },\n  { path: ,\n];",
      /^NGXH1020: .*routes\.ts:3 /,
    ],
  ])('are refused with the place when there is %s', (_name, config, routes, message) => {
    expect(() => read(routes, { 'config.ts': config })).toThrow(message);
  });

  it('are refused when the server entry is not there', () => {
    const [application, evaluator] = open({});

    expect(() => readServerRoutes(application, evaluator, 'src/main.server.ts')).toThrow(
      /^NGXH1035: .*src\/main\.server\.ts/,
    );
  });
});
