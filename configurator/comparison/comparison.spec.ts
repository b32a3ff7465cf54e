import ts from 'typescript';
import type { ExistingRoute } from '../server-routes/existing-route.js';
import { analyse } from '../testing/analysis.js';
import { compareRoutes } from './comparison.js';

/** Paths of what is missing, gone and swallowed. */
function compare(routes: string, existing: Readonly<Record<string, string>>): Record<string, string[]> {
  const { missing, gone, swallowed } = compareRoutes(analyse({ routes }), {
    routes: Object.entries(existing).map(([path, mode]): ExistingRoute => ({
      element: ts.factory.createNull(),
      object: undefined,
      path,
      mode,
      status: undefined,
      hasPrerenderParams: false,
      fallback: undefined,
      revalidate: undefined,
    })),
  });

  return {
    missing: missing.map(({ entry }) => entry.path.text),
    gone: gone.map(({ path }) => path ?? ''),
    swallowed: swallowed.map(({ planned, by }) => `${planned.entry.path.text} by ${by.path}`),
  };
}

const SHOP = "{ path: 'shop/add', component: Page }, { path: 'shop/:id', component: Page }";
const conditional = (route: string): string => `...(globalThis.flag ? [${route}] : [])`;

describe('compareRoutes', () => {
  it('finds nothing where all routes are there, in whatever mode', () => {
    expect(compare(SHOP, { 'shop/add': 'Client', 'shop/:slug': 'Server', '**': 'Prerender' })).toEqual({
      missing: [],
      gone: [],
      swallowed: [],
    });
  });

  it.each<[string, string, Record<string, string>, string[]]>([
    ['new routes', SHOP, { 'shop/:id': 'Prerender', '**': 'Server' }, ['shop/add']],
    ['nothing below a wildcard of the author', SHOP, { 'shop/**': 'Client', '**': 'Server' }, []],
    ['all routes where there is only **', SHOP, { '**': 'Prerender' }, ['shop/add', 'shop/:id']],
    [
      'routes below a wildcard that the configurator writes itself',
      "{ path: 'docs', children: [{ path: 'new', component: Page }, { path: '**', component: NotFound }] }",
      { 'docs/**': 'Server', '**': 'Server' },
      ['docs/new'],
    ],
    [
      'nothing where the author has listed a route that may be missing',
      conditional("{ path: 'beta', component: Page }"),
      { beta: 'Server', '**': 'Server' },
      [],
    ],
  ])('lists as missing %s', (_name, routes, existing, expected) => {
    expect(compare(routes, existing)['missing']).toEqual(expected);
  });

  it.each<[string, string, Record<string, string>, string[]]>([
    ['routes that the router has not', SHOP, { 'shop/add': 'Server', 'shop/old': 'Server' }, ['shop/old']],
    ['no wildcard, which Angular allows', SHOP, { 'old/**': 'Server', '**': 'Server' }, []],
    [
      'a parameter that no route needs any more',
      "{ path: 'a', component: Page }",
      { a: 'Server', ':id': 'Server' },
      [':id'],
    ],
    [
      'no entry for a parent without a page',
      "{ path: 'docs', children: [{ path: 'intro', component: Page }] }",
      { docs: 'Server' },
      [],
    ],
    [
      'no entry that routes which could not be read may have',
      "{ path: 'docs', children: globalThis.routes }",
      { 'docs/intro': 'Server', other: 'Server' },
      ['other'],
    ],
    [
      'no entry for a route that may be missing',
      conditional("{ path: 'beta', component: Page }"),
      { beta: 'Server' },
      [],
    ],
  ])('lists as gone %s', (_name, routes, existing, expected) => {
    expect(compare(routes, existing)['gone']).toEqual(expected);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a static route that a parameter takes', { 'shop/:id': 'Client' }, ['shop/add by shop/:id']],
    ['a static route that a wildcard takes', { 'shop/**': 'Server' }, ['shop/add by shop/**']],
    ['no route of the same mode', { 'shop/:id': 'Prerender' }, []],
    ['no route with an entry of its own', { 'shop/:id': 'Client', 'shop/add': 'Server' }, []],
    ['no route that is merely missing', { '**': 'Client' }, []],
  ])('lists as swallowed %s', (_name, existing, expected) => {
    expect(compare(SHOP, existing)['swallowed']).toEqual(expected);
  });
});
