import { formatReport } from './format-report.js';
import type { RouteReport, RoutesReport } from './routes-report.js';

function createRoute(path: string, route: Partial<RouteReport> = {}): RouteReport {
  return {
    path,
    mode: 'Prerender',
    modeSource: 'server-routes',
    plannedMode: 'Prerender',
    reason: 'static path',
    parameters: [],
    guards: [],
    status: null,
    fallback: null,
    revalidate: null,
    source: { file: 'src/app/app.routes.ts', line: 7 },
    serverRoute: { path, file: 'src/app/app.routes.server.ts', line: 3 },
    ...route,
  };
}

function createReport(report: Partial<RoutesReport> = {}): RoutesReport {
  return {
    version: 1,
    project: 'shop',
    serverRoutesFile: 'src/app/app.routes.server.ts',
    routes: [
      createRoute(''),
      createRoute('post/:id', {
        reason: 'parameters: id',
        parameters: ['id'],
        fallback: 'Server',
        revalidate: 60,
      }),
      createRoute('cart', { mode: 'Server', reason: 'reads cookies' }),
      createRoute('desk', {
        mode: 'Client',
        reason: 'guarded by authGuard',
        guards: [{ name: 'authGuard', source: { file: 'src/app/auth.ts', line: 1 } }],
      }),
      createRoute('**', { mode: 'Server', status: 404, reason: 'no other route matches', source: null }),
    ],
    unresolved: [],
    differences: { missing: [], gone: [], swallowed: [], conflicts: [] },
    ...report,
  };
}

describe('formatReport', () => {
  it('shows each route, and explains the symbols', () => {
    expect(formatReport(createReport())).toBe(
      [
        'Routes of shop, modes of src/app/app.routes.server.ts',
        '',
        '   Route      Mode                   Why                     Parameters  Guards     Revalidate  Source',
        '○  /          Prerender              static path                                                src/app/app.routes.ts:7',
        '●  /post/:id  Prerender else Server  parameters: id          id                     60 s        src/app/app.routes.ts:7',
        'ƒ  /cart      Server                 reads cookies                                              src/app/app.routes.ts:7',
        '◌  /desk      Client                 guarded by authGuard                authGuard              src/app/app.routes.ts:7',
        'ƒ  /**        Server 404             no other route matches',
        '',
        '○  Prerender  1  rendered once, by ng build',
        '●  Prerender  1  rendered once for each page of getPrerenderParams',
        'ƒ  Server     2  rendered on the server, for each request',
        '◌  Client     1  rendered in the browser',
      ].join('\n'),
    );
  });

  it('has a line of its own for the reason on a narrow terminal, and none that is longer', () => {
    const lines = formatReport(createReport(), 70).split('\n');

    expect(lines.filter(({ length }) => length > 70)).toEqual([]);
    expect(lines.slice(2, 6)).toEqual([
      '   Route      Mode                   Revalidate  Source',
      '○  /          Prerender                          …/app/app.routes.ts:7',
      '     static path',
      '●  /post/:id  Prerender else Server  60 s        …/app/app.routes.ts:7',
    ]);
  });

  it('says that modes are planned where there is no server routes file', () => {
    const routes = [createRoute('', { modeSource: 'plan', serverRoute: null })];
    const text = formatReport(createReport({ serverRoutesFile: null, routes }));

    expect(text).toContain('planned modes, as there are no server routes yet');
    expect(text).toContain('Prerender (planned)');
  });

  it('shows a mode that only the running application knows', () => {
    expect(formatReport(createReport({ routes: [createRoute('', { mode: null })] }))).toMatch(
      /^\? {2}\/ +\? /m,
    );
  });

  it('lists what could not be read, and where file and router differ', () => {
    const text = formatReport(
      createReport({
        unresolved: [
          {
            file: 'src/app/app.routes.ts',
            line: 12,
            what: 'routes',
            reason: 'package',
            message: 'NGXH1022: …',
          },
        ],
        differences: {
          missing: ['new'],
          gone: [{ path: 'old', file: 'src/app/app.routes.server.ts', line: 9 }],
          swallowed: ['post/add'],
          conflicts: ['NGXH1034: …'],
        },
      }),
    );

    expect(text).toContain('  src/app/app.routes.ts:12  routes: the code is in a package');
    expect(text).toContain('adds them):\n  /new');
    expect(text).toContain('  /old  src/app/app.routes.server.ts:9');
    expect(text).toContain('  /post/add');
    expect(text).toContain('do not suit their routes:\n  NGXH1034: …');
  });

  it('shows thousands of routes, and the beginning of long lists', () => {
    const paths = Array.from({ length: 5000 }, (_, index) => `page-${index}`);
    const differences = { missing: paths, gone: [], swallowed: [], conflicts: [] };
    const routes = paths.map((path) => createRoute(path));
    const text = formatReport(createReport({ routes, differences }), 80);

    expect(text).toContain('/page-4999  Prerender');
    expect(text).toContain('and 4980 more (--json lists all)');
  });
});
