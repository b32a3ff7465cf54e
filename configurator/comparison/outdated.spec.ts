import { compareSources } from './testing/compared.js';

const GENERATED = "{ path: '**', renderMode: RenderMode.Server, status: 404 }";
const A = "{ path: 'a', component: Page }";
const A_ENTRY = "{ path: 'a', renderMode: RenderMode.Prerender }";

/** What is outdated and what belongs there, and what is said of other entries. */
function compare(routes: string, serverRoutes: string): { outdated: string[]; conflicts: string[] } {
  const { outdated, conflicts } = compareSources(routes, serverRoutes);

  return {
    outdated: outdated.map(({ existing, planned: { entry } }) =>
      [existing.path, entry.mode, entry.status].filter(Boolean).join(' '),
    ),
    conflicts: conflicts.map(({ kind, existing, path }) => `${kind}: ${existing.path ?? ''} for ${path}`),
  };
}

describe('a ** that the configurator has written', () => {
  it.each([
    ['a redirect', "{ path: '**', redirectTo: 'a' }", '** Server'],
    ['a page', "{ path: '**', component: Page, resolve: { page: () => 1 } }", '** Server'],
    ['a guarded page', "{ path: '**', component: Page, canActivate: [auth], canMatch: [auth] }", '** Client'],
    ['a matcher', '{ matcher: () => null, component: Page }', '** Server'],
    ['routes that cannot be read', '...globalThis.routes', '** Server'],
  ])('is outdated with %s', (_name, route, expected) => {
    expect(compare(`${A}, ${route}`, `${A_ENTRY}, ${GENERATED}`)).toEqual({
      outdated: [expected],
      conflicts: [],
    });
  });

  it('is outdated below a prefix, too', () => {
    const routes =
      "{ path: 'docs', children: [{ path: '**', component: Page, resolve: { page: () => 1 } }] }";

    expect(compare(routes, `${GENERATED.replace('**', 'docs/**')}, ${GENERATED}`)).toEqual({
      outdated: ['docs/** Server'],
      conflicts: [],
    });
  });

  it.each([
    ['there is no route for it', A],
    ['a page says "not found"', `${A}, { path: '**', component: NotFound }`],
  ])('is right where %s', (_name, routes) => {
    expect(compare(routes, `${A_ENTRY}, ${GENERATED}`)).toEqual({ outdated: [], conflicts: [] });
  });

  it.each([
    ['with something else', "{ path: '**', renderMode: RenderMode.Server, status: 404, headers: {} }"],
    ['in another mode', "{ path: '**', renderMode: RenderMode.Client, status: 404 }"],
    ['with another status', "{ path: '**', renderMode: RenderMode.Server, status: 410 }"],
    ['in a spread array', `...[${GENERATED}]`],
    ['under a condition', `globalThis.x ? ${GENERATED} : null`],
  ])('is of the author %s', (_name, entry) => {
    expect(compare("{ path: '**', redirectTo: 'a' }", entry)).toEqual({
      outdated: [],
      conflicts: ['redirect-status: ** for **'],
    });
  });

  it.each([
    ['a comment accepts it', 'Sold out: NGXH1033'],
    ['its author has added the status', 'paths that a matcher or wildcard decides'],
  ])('stays where %s', (_name, comment) => {
    const entry = `// ${comment}\n${GENERATED}`;
    const routes = "{ path: '**', component: Page, resolve: { page: () => 1 } }";

    expect(compare(routes, entry)).toEqual({ outdated: [], conflicts: [] });
  });
});
