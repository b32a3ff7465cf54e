import { analyse } from '../testing/analysis.js';

/** Kind and path of each page, in the order in which the router tries them. */
function listPages(routes: string, statements?: string): string[] {
  return analyse({ routes, statements }).pages.map(({ kind, path }) => `${kind} ${path.text}`);
}

describe('listPages', () => {
  it.each([
    ['a route', "{ path: 'a', component: Page }", ['component a']],
    [
      'the empty path for the URL of its parent',
      "{ path: 'a', component: Layout, children: [{ path: '', component: Page }] }",
      ['component a'],
    ],
    [
      'a layout without an empty path',
      "{ path: 'a', component: Layout, children: [{ path: 'b', component: Page }] }",
      ['component a/b', 'component a'],
    ],
    [
      'a parent that shows nothing',
      "{ path: 'a', children: [{ path: 'b', component: Page }] }",
      ['component a/b', 'parent a'],
    ],
    [
      'a parent that shows the layout around it',
      "{ path: 'a', component: Layout, children: [{ path: '', children: [{ path: 'b', component: Page }] }] }",
      ['component a/b', 'component a'],
    ],
    [
      'the ** of a parent for its URL too',
      "{ path: 'a', component: Layout, children: [{ path: '**', component: NotFound }] }",
      ['not-found a/**'],
    ],
    [
      'parent and child where the child may not match',
      "{ path: 'a', component: Layout, children: [{ path: '', component: Page, canMatch: [auth] }] }",
      ['component a', 'component a'],
    ],
    [
      'several parents without a path',
      "{ path: '', component: Layout, children: [{ path: 'a', component: Page }] }, { path: '', children: [{ path: 'b', component: Page }] }",
      ['component a', 'component ', 'component b', 'parent '],
    ],
    ['no page in a named outlet', "{ path: 'a', component: Page, outlet: 'side' }", []],
    [
      'no page below a named outlet',
      "{ path: 'a', component: Page, outlet: 'side', children: [{ path: 'b', component: Page }] }",
      [],
    ],
    ['a matcher', '{ matcher: () => null, component: Page }', ['open **']],
    [
      'a wildcard with children as one',
      "{ path: 'a/**', component: Layout, children: [{ path: '', component: Page }] }",
      ['open a/**'],
    ],
    ['a wildcard with segments behind it as one', "{ path: 'a/**/b', component: Page }", ['open a/**']],
    ['a ** that loads data', "{ path: '**', component: Page, resolve: { page: () => 1 } }", ['open **']],
    ['a ** that may not match', "{ path: '**', component: Page, canMatch: [auth] }", ['open **']],
    [
      'routes that cannot be read, instead of the page of their parent',
      "{ path: 'a', component: Layout, children: globalThis.routes }",
      ['unknown a/**'],
    ],
    ['redirects', "{ path: 'a', redirectTo: 'b' }", ['redirect a']],
  ])('lists %s', (_name, routes, expected) => {
    expect(listPages(routes)).toEqual(expected);
  });

  it('lists children that are mounted twice below each parent', () => {
    const pages = listPages(
      "{ path: 'en', children: shared }, { path: 'de', children: shared }",
      "const shared = [{ path: '', component: Page }, { path: 'a', component: Page }];",
    );

    expect(pages).toEqual(['component en', 'component en/a', 'component de', 'component de/a']);
  });

  it('knows the components and guards in the way', () => {
    const [page] = analyse({
      routes:
        "{ path: 'a', component: Layout, canActivate: [auth], canActivateChild: [auth], children: [{ path: '', component: Page }] }",
    }).pages;

    expect(page?.components.map(({ name }) => name)).toEqual(['Layout', 'Page']);
    expect(page?.guards.map(({ name }) => name)).toEqual(['auth']);
  });

  it.each([
    ['an empty segment', "{ path: 'a/', component: Page }"],
    ['a leading slash', "{ path: '/a', component: Page }"],
    ['a parent with an empty segment', "{ path: 'a/', children: [{ path: 'b', component: Page }] }"],
    [
      'a parent that matches in full only',
      "{ path: 'a', pathMatch: 'full', children: [{ path: 'b', component: Page }] }",
    ],
  ])('knows that no URL leads to %s', (_name, routes) => {
    expect(analyse({ routes }).pages[0]?.isUnreachable).toBe(true);
  });

  it.each([
    ["{ path: 'a/:id', redirectTo: '/b/:id' }", true],
    ["{ path: 'a/b', redirectTo: 'c' }", true],
    ["{ path: 'a', redirectTo: 'c' }", false],
    ["{ path: 'a/b', redirectTo: '/c' }", false],
    ["{ path: 'a/:id', redirectTo: () => '/b' }", false],
  ])('knows of %s whether the server reads it otherwise: %s', (routes, expected) => {
    expect(analyse({ routes }).pages[0]?.isMisread).toBe(expected);
  });

  it('lists every route as visited, outlets and parents included', () => {
    const { visited } = analyse({
      routes:
        "{ path: 'a', children: [{ path: 'b', component: Page }, { path: 'c', component: Page, outlet: 'side' }] }",
    });

    expect(visited.map(({ path }) => path.text)).toEqual(['a', 'a/b', 'a/c']);
  });

  it('lists what could not be read once, however many routes it is mounted below', () => {
    const { unresolved, pages } = analyse({
      routes: "{ path: 'en', children: shared }, { path: 'de', children: shared }",
      statements: 'const shared = [globalThis.route, globalThis.other];',
    });

    expect(unresolved.map(({ node }) => node.getText())).toEqual(['globalThis.route', 'globalThis.other']);
    expect(pages.map(({ path }) => path.text)).toEqual(['en/**', 'en/**', 'de/**', 'de/**']);
  });
});
