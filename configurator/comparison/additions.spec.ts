import { compareSources } from './testing/compared.js';

const REST = "{ path: '**', renderMode: RenderMode.Server, status: 404 }";
const ABOUT = "{ path: 'en/about', component: Page }, { path: 'de/about', component: Page }";

function compare(routes: string, serverRoutes: string): Record<string, string[]> {
  const { missing, gone, swallowed } = compareSources(routes, `${serverRoutes}, ${REST}`);

  return {
    missing: missing.map(({ entry }) => entry.path.text),
    gone: gone.map(({ path }) => path ?? ''),
    swallowed: swallowed.map(({ planned, by }) => `${planned.entry.path.text} by ${by.path ?? ''}`),
  };
}

describe('a parameter of the author for static routes', () => {
  it('covers them in the same mode, because it would match nothing without them', () => {
    expect(compare(ABOUT, "{ path: ':lang/about', renderMode: RenderMode.Prerender }")).toEqual({
      missing: [],
      gone: [],
      swallowed: [],
    });
  });

  it('swallows them in another mode', () => {
    expect(compare(ABOUT, "{ path: ':lang/about', renderMode: RenderMode.Server }")).toEqual({
      missing: [],
      gone: [],
      swallowed: ['en/about by :lang/about', 'de/about by :lang/about'],
    });
  });

  it('leaves them alone where it has a route of its own', () => {
    const routes = `${ABOUT}, { path: ':lang/about', component: Page }`;

    expect(compare(routes, "{ path: ':lang/about', renderMode: RenderMode.Prerender }")['missing']).toEqual([
      'en/about',
      'de/about',
    ]);
  });

  it('needs a route that is there for certain', () => {
    const routes =
      "{ path: 'a', component: Page }, ...(globalThis.x ? [{ path: 'b', component: Page }] : [])";

    expect(compare(routes, "{ path: ':id', renderMode: RenderMode.Server }")).toEqual({
      missing: ['b/**'],
      gone: [],
      swallowed: ['a by :id', 'b/** by :id'],
    });
  });

  it('keeps a parameter that takes a parameter', () => {
    const routes = "{ path: 'x/:id', component: Page }";

    expect(compare(routes, "{ path: ':kind/:id', renderMode: RenderMode.Server }")).toEqual({
      missing: [],
      gone: [],
      swallowed: ['x/:id by :kind/:id'],
    });
  });

  it('leaves no page to a wildcard that answers 404', () => {
    const routes = "{ path: 'docs', children: [{ path: 'x', component: Page }] }";

    expect(
      compare(routes, "{ path: 'docs/**', renderMode: RenderMode.Client, status: 404 }")['missing'],
    ).toEqual(['docs/x']);
  });
});
