import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { buildOption, changeJson } from '../../testing/workspace.js';
import { createRoutesApp, generate, printRoutes, ROUTES, type Generated } from '../testing/generate.js';

const APP = `[
  { path: '', component: class {} },
  { path: 'post/:id', component: class {} },
  { path: 'shop/:kind/item/:name', component: class {} },
  { path: 'docs/**', component: class {} },
  { path: 'pair/:x/:x', component: class {} },
  { path: 'me/:tab', component: class {}, canActivate: [() => true] },
  { matcher: () => null, component: class {} },
]`;

async function fill(lines: readonly string[], change?: (tree: UnitTestTree) => void): Promise<Generated> {
  const app = await createRoutesApp(APP);
  app.create('/routes.txt', lines.join('\r\n'));
  change?.(app);
  const first = await generate(app, { routesFile: 'routes.txt' });
  const second = await generate(first.tree, { routesFile: 'routes.txt' });

  expect(second.text).toBe(first.text);

  return first;
}

describe('a routes file', () => {
  it('becomes the pages of the entries that its URLs belong to', async () => {
    const { text, logged } = await fill([
      '\uFEFF/',
      '# a comment',
      '',
      '/post/1',
      'post/2/',
      'https://example.com/post/b%C3%BCcher?page=2#top',
      '/post/1',
      '/post/a%2Fb',
      "/shop/books/item/it's",
      '/docs/a/b%20c',
    ]);

    expect(text).toContain(`return [
        { id: '1' },
        { id: '2' },
        { id: 'bücher' },
        { id: 'a%2Fb' },
      ];`);
    expect(text).toContain(`{ kind: 'books', name: "it's" },`);
    expect(text).toMatch(/path: 'docs\/\*\*',\s+renderMode: RenderMode.Prerender,\s+fallback/);
    expect(text).toContain('// paths that a matcher or wildcard decides; pages of the routes file');
    expect(text).toContain("{ '**': 'a/b c' },");
    expect(logged).not.toContain('warn');
  });

  it.each<[string, (tree: UnitTestTree) => void]>([
    ['the build target', (app) => changeJson(app, '/angular.json', [buildOption('baseHref'), '/app/'])],
    [
      'index.html',
      (app) =>
        app.overwrite('/src/index.html', app.readText('/src/index.html').replace('href="/"', 'href="/app/"')),
    ],
  ])('may have the base href of %s in front of its URLs', async (_name, change) => {
    const { text } = await fill(['/app/post/1', 'https://example.com/app/post/2', '/post/3'], change);

    expect(text).toMatch(/\{ id: '1' \},\s+\{ id: '2' \},\s+\{ id: '3' \},/);
  });

  it('is reported where a line belongs to no entry, or to one of another mode', async () => {
    const { text, logged } = await fill(['/nowhere', '/post/%E0%A4%A', 'https://', '/me/a', '/me/b']);

    expect(logged).toContain('NGXH1040: Of the lines of the routes file, 3 belong');
    expect(logged).toContain('routes.txt:1 /nowhere');
    expect(logged).toContain('routes.txt:2 /post/%E0%A4%A');
    expect(logged).toContain('routes.txt:3 https://');
    expect(logged).toMatch(/NGXH1042: .*routes\.txt has 2 pages of the server route "me\/:tab".*Client/);
    expect(text).toMatch(/path: 'me\/:tab',\s+renderMode: RenderMode.Client,\s+\}/);
  });

  it('is reported where one name stands for two values', async () => {
    const { text, logged } = await fill(['/pair/1/1', '/pair/1/2']);

    expect(text).toContain("{ x: '1' }");
    expect(text).not.toContain("{ x: '2' }");
    expect(logged).toMatch(/NGXH1040: .*routes\.txt:2 \/pair\/1\/2/s);
  });

  it('fills in entries that were generated before, and no others', async () => {
    const own = `{
    path: 'shop/:kind/item/:name',
    renderMode: RenderMode.Prerender,
    getPrerenderParams: async () => [{ kind: 'books', name: '1' }],
  }`;
    const stub = `{
    path: 'post/:id',
    renderMode: RenderMode.Prerender,
    async getPrerenderParams() {
      // mine
      return [];
    },
  }`;
    const rest = "{ path: '**', renderMode: RenderMode.Server }";
    const others = ["''", "'docs/**'", "'pair/:x/:x'", "'me/:tab'"].map(
      (path) => `{ path: ${path}, renderMode: RenderMode.Client }`,
    );
    const before = printRoutes(own, stub, ...others, rest);
    const { text, logged } = await fill(['/post/1', '/shop/books/item/1', '/shop/toys/item/2'], (app) =>
      app.overwrite(ROUTES, before),
    );

    expect(text).toBe(before.replace('return [];', "return [\n        { id: '1' },\n      ];"));
    expect(logged).toContain('filled with pages: "post/:id"');
    expect(logged).toMatch(/NGXH1042: .*2 pages of the server route "shop\/:kind\/item\/:name"/);
  });

  it('leaves one function for several entries alone', async () => {
    const before = `import { RenderMode } from '@angular/ssr';
const build = (path: string) => ({ path, renderMode: RenderMode.Prerender, getPrerenderParams: async () => [] });
export const serverRoutes = [
  build('post/:id'),
  build('shop/:kind/item/:name'),
  ${["''", "'docs/**'", "'pair/:x/:x'", "'me/:tab'", "'**'"].map((path) => `{ path: ${path}, renderMode: RenderMode.Client }`).join(',\n  ')},
];
`;
    const { text, logged } = await fill(['/post/1', '/shop/books/item/1'], (app) => {
      app.overwrite(ROUTES, before);
    });

    expect(text).toBe(before);
    expect(logged.match(/NGXH1042/g)).toHaveLength(2);
  });
});
