import { describeConflict } from './conflict-text.js';
import { compareSources } from './testing/compared.js';

const REST = "{ path: '**', renderMode: RenderMode.Server, status: 404 }";

function compare(routes: string, serverRoutes: string): string[] {
  return compareSources(routes, serverRoutes).conflicts.map(
    ({ kind, existing, path }) => `${kind}: ${existing.path ?? ''} for ${path}`,
  );
}

describe('a server route of the author', () => {
  it.each([
    [
      'has a status that a redirect cannot have',
      "{ path: 'a', redirectTo: '/b' }",
      "{ path: 'a', renderMode: RenderMode.Server, status: 404 }",
      ['redirect-status: a for a'],
    ],
    [
      'prerenders a matcher',
      '{ matcher: () => null, component: Page }',
      "{ path: '**', renderMode: RenderMode.Prerender, headers: {} }",
      ['unlisted: ** for **'],
    ],
    [
      'prerenders a parameter that nobody lists',
      "{ path: 'b/:id', component: Page }",
      "{ path: 'b/**', renderMode: RenderMode.Prerender }",
      ['unlisted: b/** for b/:id'],
    ],
    [
      'hides pages behind a 404',
      "{ path: '**', component: Page, resolve: { page: () => 1 } }",
      "{ path: '**', renderMode: RenderMode.Client, status: 404 }",
      ['not-found: ** for **'],
    ],
    [
      'has another name for a parameter',
      "{ path: 'c/:slug', component: Page }",
      "{ path: 'c/:id', renderMode: RenderMode.Prerender, getPrerenderParams: async () => [{ id: '1' }] }",
      ['renamed: c/:id for c/:slug'],
    ],
    [
      'prerenders a guarded page',
      "{ path: 'a', component: Page, canActivate: [auth] }",
      "{ path: 'a', renderMode: RenderMode.Prerender }",
      ['guarded: a for a'],
    ],
    [
      'prerenders guarded pages below a wildcard, said once',
      "{ path: 'admin', canActivate: [auth], children: [{ path: 'x', component: Page }, { path: 'y', component: Page }] }",
      "{ path: 'admin/**', renderMode: RenderMode.Prerender }",
      ['guarded: admin/** for admin/x'],
    ],
  ])('is a conflict when it %s', (_name, routes, serverRoutes, expected) => {
    expect(compare(routes, `${serverRoutes}${serverRoutes.includes("'**'") ? '' : `, ${REST}`}`)).toEqual(
      expected,
    );
  });

  it.each([
    [
      'the values that another name needs',
      "{ path: 'c/:slug', component: Page }",
      "{ path: 'c/:id', renderMode: RenderMode.Prerender, getPrerenderParams: async () => [{ slug: '1' }] }",
    ],
    [
      'the status of a redirect',
      "{ path: 'a', redirectTo: '/b' }",
      "{ path: 'a', renderMode: RenderMode.Server, status: 301 }",
    ],
    [
      'a redirect that is prerendered',
      "{ path: 'a', redirectTo: '/b' }",
      "{ path: 'a', renderMode: RenderMode.Prerender }",
    ],
    [
      'parameters that are listed',
      "{ path: 'b/:id', component: Page }",
      "{ path: 'b/**', renderMode: RenderMode.Prerender, getPrerenderParams: async () => [] }",
    ],
    [
      'parameters of a wildcard that gets a list from Angular',
      "{ path: 'b/:id', component: Page, children: [{ path: 'c', component: Page }] }",
      "{ path: 'b/:id', renderMode: RenderMode.Prerender, getPrerenderParams: async () => [] }, { path: 'b/**', renderMode: RenderMode.Prerender }",
    ],
    [
      'a 404 of a path of its own',
      "{ path: 'missing', component: Page }",
      "{ path: 'missing', renderMode: RenderMode.Server, status: 404 }",
    ],
    [
      'a guarded page that the author calls public',
      "{ path: 'a', component: Page, canActivate: [auth] }",
      "// NGXH1034: the guard counts visits\n{ path: 'a', renderMode: RenderMode.Prerender }",
    ],
    [
      'a guarded page that is never shown',
      "{ path: 'a', component: Page }, { path: 'a', component: Page, canActivate: [auth] }",
      "{ path: 'a', renderMode: RenderMode.Prerender }",
    ],
    [
      'an entry that one which cannot be read may come before',
      "{ path: 'a', children: [{ path: 'b', component: Page, canActivate: [auth] }] }",
      "{ path: 'a/**', renderMode: RenderMode.Prerender }, ...globalThis.more",
    ],
  ])('is none for %s', (_name, routes, serverRoutes) => {
    expect(compare(routes, `${serverRoutes}, ${REST}`)).toEqual([]);
  });

  it.each([
    ["{ path: 'a', redirectTo: '/b' }", 'Server, status: 404', 'NGXH1031', /"a" at .*:3 has `status: 404`/],
    [
      "{ path: 'a', component: Page, canActivate: [auth] }",
      'Prerender',
      'NGXH1034',
      /"a" at .*:3 .* guarded/,
    ],
  ])('is named with the route: %s', (routes, mode, code, text) => {
    const { conflicts } = compareSources(routes, `{ path: 'a', renderMode: RenderMode.${mode} }, ${REST}`);
    const messages = conflicts.map(describeConflict);

    expect(messages).toEqual([expect.stringMatching(text)]);
    expect(messages[0]).toContain(code);
  });
});
