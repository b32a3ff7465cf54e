import { RENDER_MODE } from '../angular-private.js';
import { classifyRoutes } from '../discover/classify-routes.js';
import { createRouteTrees } from '../testing/route-trees.js';
import { planPages, type PlanInput, type PlanResult } from './plan-pages.js';

const { prerender, server, client } = RENDER_MODE;

type Routes = Parameters<typeof createRouteTrees>[0];

function plan(routes: Routes, input: Partial<Omit<PlanInput, 'discovery'>> = {}): PlanResult {
  return planPages({
    discovery: classifyRoutes(createRouteTrees(routes)),
    extraPaths: [],
    outputMode: 'server',
    basePath: '/',
    assets: new Set(),
    ...input,
  });
}

const filesOf = ({ plan: { pages } }: PlanResult) => pages.map(({ file }) => file);
const page = (route: string) => ({ route, renderMode: prerender });

describe('planPages', () => {
  it('plans a file for each page, of its route', () => {
    const result = plan({
      plain: [page('/'), page('/about'), { route: '/profile', renderMode: server }],
      parameterised: [{ route: '/post/*', fallback: server, pages: ['/post/1', '/post/2'] }],
    });

    expect(result.errors).toEqual([]);
    expect(
      result.plan.pages.map(({ path, file, route }) => [path, file, result.plan.routes[route]?.path]),
    ).toEqual([
      ['/', 'index.html', '/'],
      ['/about', 'about/index.html', '/about'],
      ['/post/1', 'post/1/index.html', '/post/*'],
      ['/post/2', 'post/2/index.html', '/post/*'],
    ]);
  });

  it('leaves the base href out of the files', () => {
    const result = plan({ plain: [page('/app'), page('/app/about')] }, { basePath: '/app/' });

    expect(filesOf(result)).toEqual(['index.html', 'about/index.html']);
  });

  it('gives each page the metadata of its route', () => {
    const { plan: result } = plan({
      plain: [
        { ...page('/a'), headers: { 'X-A': '1' } },
        { ...page('/b'), status: 404 },
      ],
    });

    expect(result.pages.map(({ metadata }) => result.metadata[metadata])).toEqual([
      { renderMode: prerender, headers: { 'X-A': '1' } },
      { renderMode: prerender, status: 404 },
    ]);
  });

  describe('redirects', () => {
    const routes: Routes = { plain: [page('/new'), { ...page('/old'), redirectTo: '/new' }] };

    it('are left to the server', () => {
      expect(filesOf(plan(routes))).toEqual(['new/index.html']);
    });

    it('are pages on a static host', () => {
      expect(filesOf(plan(routes, { outputMode: 'static' }))).toEqual(['new/index.html', 'old/index.html']);
    });
  });

  describe('static output', () => {
    it('refuses routes that need a server, all of them at once', () => {
      const { errors } = plan(
        {
          plain: [
            page('/'),
            { route: '/profile', renderMode: server },
            { route: '/cart', renderMode: server },
          ],
        },
        { outputMode: 'static' },
      );

      expect(errors).toHaveLength(2);
      expect(errors[0]).toMatch(/^NGXH2004: .*"\/profile"/);
      expect(errors[1]).toMatch(/^NGXH2004: .*"\/cart"/);
    });

    it('takes client routes, the fallback of parameters and a catch-all for unknown paths', () => {
      const { errors } = plan(
        {
          plain: [
            { route: '/dashboard', renderMode: client },
            { route: '/**', renderMode: server, status: 404 },
          ],
          parameterised: [{ route: '/post/*', fallback: server, pages: ['/post/1'] }],
        },
        { outputMode: 'static' },
      );

      expect(errors).toEqual([]);
    });
  });

  it.each(['/', '/app/'])('renders the app shell below %s into the shell of client routes', (basePath) => {
    const shell = `${basePath}ng-app-shell`;
    const result = plan(
      { plain: [page(shell), { route: `${basePath}x`, renderMode: client }], appShellRoute: 'ng-app-shell' },
      { basePath, assets: new Set(['index.csr.html']) },
    );

    expect(filesOf(result)).toEqual(['index.csr.html']);
    expect(result.errors).toEqual([]);
  });

  describe('routes file', () => {
    it('adds pages to those of the routes, and none twice', () => {
      const result = plan(
        {
          plain: [page('/about')],
          parameterised: [{ route: '/post/*', fallback: server, pages: ['/post/1'] }],
        },
        { extraPaths: ['/post/1', '/post/7', '/about'] },
      );

      expect(result.plan.pages.map(({ path }) => path)).toEqual(['/about', '/post/1', '/post/7']);
      const added = result.plan.pages[2];
      expect(result.plan.routes[added?.route ?? -1]?.path).toBe('/post/*');
      expect(result.plan.metadata[added?.metadata ?? -1]).toEqual({});
    });

    it('refuses a path that no route matches', () => {
      const { errors } = plan({ plain: [page('/')] }, { extraPaths: ['/café'] });

      expect(errors).toEqual([expect.stringMatching(/^NGXH2015: .*"\/café"/)]);
    });
  });

  it('refuses paths that are no files, naming the route that has them', () => {
    const { errors } = plan({
      parameterised: [{ route: '/post/*/*', pages: ['/post/../x', '/post/a\\b/1', '/post/1/2'] }],
    });

    expect(errors.filter((error) => error.startsWith('NGXH2005: '))).toHaveLength(2);
    expect(errors[0]).toContain('"/post/../x"');
    expect(errors[0]).toContain('the segment ".."');
    expect(errors[0]).toContain('"/post/*/*"');
    expect(errors[1]).toContain('backslash');
  });

  describe('clashes', () => {
    it.each([
      {
        title: 'an asset of the same name',
        pages: ['/docs'],
        assets: ['docs/index.html'],
        at: 'docs/index.html',
      },
      { title: 'an asset where a folder must be', pages: ['/docs/1'], assets: ['docs'], at: 'docs' },
      { title: 'a page where a folder must be', pages: ['/', '/index.html'], assets: [], at: 'index.html' },
    ])('refuses a page for $title', ({ pages, assets, at }) => {
      const { errors } = plan({ plain: pages.map(page) }, { assets: new Set(assets) });

      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(/^NGXH2006: /);
      expect(errors[0]).toContain(`"${pages.at(-1) ?? ''}"`);
      expect(errors[0]).toContain(`("${at}")`);
    });

    it('refuses two pages for one file', () => {
      const { errors } = plan({ plain: [page('/about'), page('/app/about')] }, { basePath: '/app/' });

      expect(errors).toEqual([expect.stringMatching(/NGXH2006: .*"\/app\/about".*the page "\/about"/)]);
    });

    it('takes assets beside pages', () => {
      const assets = new Set(['main-ABCDEFGH.js', 'about/photo.png', 'index.csr.html']);

      expect(plan({ plain: [page('/'), page('/about')] }, { assets }).errors).toEqual([]);
    });
  });
});
