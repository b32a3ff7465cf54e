import type { Schema } from './schema.js';
import {
  createRoutesApp,
  generate,
  printRoutes,
  ROUTER,
  ROUTES,
  type Generated,
} from './testing/generate.js';

const ABOUT = "{ path: 'about', component: class {} }";
const REST = "{ path: '**', renderMode: RenderMode.Server, status: 404 }";
const STOCK = "{ path: '**', renderMode: RenderMode.Prerender }";

/** Runs twice, and expects the second run to change nothing. */
async function generateTwice(routes: string, text: string, options: Schema = {}): Promise<Generated> {
  const app = await createRoutesApp(routes);
  app.overwrite(ROUTES, text);
  const first = await generate(app, options);
  const second = await generate(first.tree, options);
  expect(second.text).toBe(first.text);

  return first;
}

describe('server routes that Angular has written', () => {
  it.each([
    ['as they are', (text: string) => text],
    ['in another layout', (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll("'", '"')],
    ['formatted', (text: string) => text.replace('Prerender\n', 'Prerender,\n').replaceAll(';', '')],
  ])('are replaced: %s', async (_name, change) => {
    const app = await createRoutesApp(`[${ABOUT}]`);
    const { text } = await generateTwice(`[${ABOUT}]`, change(app.readContent(ROUTES)));

    expect(text).toMatch(/path: 'about',\s+renderMode: RenderMode.Prerender,/);
    expect(text).toMatch(/path: '\*\*',\s+renderMode: RenderMode.Server,\s+status: 404,/);
    expect(text.match(/\*\*/g)).toHaveLength(1);
  });

  it.each([
    ['a comment', (text: string) => `// Everything is static.\n${text}`],
    ['a comment inside', (text: string) => text.replace('path:', '/* all */ path:')],
    ['another statement', (text: string) => `${text}\nexport const VERSION = 1;\n`],
    ['another mode', (text: string) => text.replace('Prerender', 'Client')],
    ['another property', (text: string) => text.replace('Prerender', "Prerender, headers: { 'x-a': '1' }")],
  ])('are their author’s with %s', async (_name, change) => {
    const before = change(printRoutes(STOCK));
    const { text } = await generateTwice(`[${ABOUT}]`, before);

    expect(text).toBe(
      before.replace(
        /^(?=.*'\*\*')/m,
        "  // static path\n  {\n    path: 'about',\n    renderMode: RenderMode.Prerender,\n  },\n",
      ),
    );
  });

  it('are their author’s when others are pushed', async () => {
    const before = `import { RenderMode, ServerRoute } from '@angular/ssr';
export const serverRoutes: ServerRoute[] = [];
serverRoutes.push({ path: 'about', renderMode: RenderMode.Client }, ${STOCK});
`;

    expect((await generateTwice(`[${ABOUT}]`, before)).text).toBe(before);
  });
});

describe('an element that holds several routes', () => {
  const before = printRoutes(
    "globalThis.x\n    ? { path: 'gone', renderMode: RenderMode.Server }\n    : { path: 'about', renderMode: RenderMode.Server, headers: { 'x-mine': '1' } }",
    REST,
  );

  it.each([[{}], [{ prune: true }]])('stays while one of them is there: %j', async (options) => {
    const { text, logged } = await generateTwice(`[${ABOUT}]`, before, options);

    expect(text).toBe(before);
    expect(logged).toMatch(/NGXH1014: .*"gone" at src\/app\/app\.routes\.server\.ts:5/);
  });

  it('goes with all of them', async () => {
    const { text, logged } = await generateTwice("[{ path: 'new', component: class {} }]", before, {
      prune: true,
    });

    expect(text).not.toMatch(/gone|about/);
    expect(logged).toContain('removed: "gone", "about"');
  });
});

describe('a "**" that answers 404', () => {
  const PAGE = "{ path: '**', component: class Page {} }";
  const REDIRECT = "{ path: '**', redirectTo: 'about' }";

  it.each([
    ['as it was generated', undefined],
    ['with a comment of its author', '// The rest\n  '],
    ['on one line', ''],
  ])('becomes another entry when something is there, %s', async (_name, above) => {
    const app = await createRoutesApp(`[${ABOUT}]`);
    const { tree } = await generate(app);
    if (above !== undefined) {
      tree.overwrite(ROUTES, printRoutes(`${above}${REST}`));
    }
    tree.overwrite(ROUTER, `export const routes = [${ABOUT}, ${REDIRECT}];\n`);
    await expect(generate(tree, { check: true })).rejects.toThrow(
      /NGXH1038: .*outdated: "\*\*" at src\/app\/app\.routes\.server\.ts:\d+ \(now Server: everything else is redirected\)/s,
    );
    const { text, logged } = await generate(tree);

    expect(text).toContain(
      "  // everything else is redirected\n  {\n    path: '**',\n    renderMode: RenderMode.Server,\n  },\n];",
    );
    expect(text).not.toContain('no other route matches');
    expect(text.includes('// The rest')).toBe(above?.includes('// The rest') === true);
    expect(logged).toContain('replaced, because the router has something else for it now: "**"');
    expect((await generate(tree)).text).toBe(text);
    expect((await generate(tree, { check: true })).logged).toContain('agree with the router');
  });

  it('is reported where it is not ours to change', async () => {
    const before = `import { RenderMode } from '@angular/ssr';
const rest = [${REST}];
export const serverRoutes = [{ path: 'about', renderMode: RenderMode.Server }, ...rest];
`;
    const { text, logged } = await generateTwice(`[${ABOUT}, ${PAGE}]`, before);

    expect(text).toBe(before);
    expect(logged).toMatch(/NGXH1033: .*"\*\*" at src\/app\/app\.routes\.server\.ts:2 /);
  });

  it('is reported when it is of another form', async () => {
    const before = printRoutes(
      "{ path: 'about', renderMode: RenderMode.Server }",
      "{ path: '**', renderMode: RenderMode.Server, status: 404, headers: { 'x-a': '1' } }",
    );
    const { text, logged, tree } = await generateTwice(`[${ABOUT}, ${REDIRECT}]`, before);

    expect(text).toBe(before);
    expect(logged).toMatch(/warn: NGXH1031: .*"\*\*"/);
    await expect(generate(tree, { check: true })).rejects.toThrow(/NGXH1038: .*\n {2}NGXH1031: /);
  });
});
