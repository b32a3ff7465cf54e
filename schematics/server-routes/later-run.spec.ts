import type { UnitTestTree } from '@angular-devkit/schematics/testing';
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
const OLD = "{ path: 'old', component: class {} }";
const REST = "{ path: '**', renderMode: RenderMode.Server, status: 404 }";
const ABOUT_ENTRY = "{ path: 'about', renderMode: RenderMode.Client, headers: { 'x-a': '1' } /* mine */ }";
const OLD_ENTRY = "{ path: 'old', renderMode: RenderMode.Client }";
const MARK = '// ngx-hybrid: the router has no route for this entry (--prune removes it)';

async function createApp(routes: string, routesFile: string): Promise<UnitTestTree> {
  const app = await createRoutesApp(routes);
  app.overwrite(ROUTES, routesFile);

  return app;
}

/** Runs twice, and expects the second run to change nothing. */
async function generateTwice(app: UnitTestTree, options: Schema = {}): Promise<Generated> {
  const first = await generate(app, options);
  const second = await generate(first.tree, options);

  expect(second.text).toBe(first.text);

  return first;
}

function setRoutes(app: UnitTestTree, ...routes: readonly string[]): void {
  app.overwrite(ROUTER, `export const routes = [${routes.join(', ')}];\n`);
}

describe('a later run of ng generate server-routes', () => {
  it('adds new routes above "**", and leaves all else byte for byte', async () => {
    const before = printRoutes('// mine\n  ' + ABOUT_ENTRY, '// the rest\n  ' + REST);
    const app = await createApp(`[${ABOUT}, { path: 'new', component: class {} }]`, before);
    const { text, logged } = await generateTwice(app);

    expect(text).toBe(
      before.replace(
        '  // the rest\n',
        "  // static path\n  {\n    path: 'new',\n    renderMode: RenderMode.Prerender,\n  },\n$&",
      ),
    );
    expect(logged).toContain('added: "new"');
  });

  it.each([
    ['a file with CRLF', printRoutes(ABOUT_ENTRY, REST).replaceAll('\n', '\r\n')],
    ['a file with a byte order mark', `\uFEFF${printRoutes(ABOUT_ENTRY, REST)}`],
    [
      'a file without semicolons, in double quotes',
      printRoutes(ABOUT_ENTRY, REST).replaceAll(';', '').replaceAll("'", '"'),
    ],
    [
      'an array on one line',
      `import { RenderMode } from '@angular/ssr';\nexport const serverRoutes = [${ABOUT_ENTRY}, ${REST}];\n`,
    ],
    ['an array without "**" and last comma', printRoutes(ABOUT_ENTRY).replace(',\n]', '\n]')],
    ['tabs', printRoutes(ABOUT_ENTRY, REST).replaceAll(/^ {2}/gm, '\t')],
  ])('keeps the style of %s', async (_name, before) => {
    const app = await createApp(`[${ABOUT}, { path: 'new/:id', component: class {} }]`, before);
    const { text } = await generateTwice(app);
    const added = text.slice(text.indexOf('// parameters: id'), text.indexOf('return ['));

    expect(text.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
    expect(/[^\r]\n/.test(text)).toBe(/[^\r]\n/.test(before));
    expect(added.includes('"new/:id"')).toBe(before.includes('"about"'));
    expect(text.includes('\n\t\tpath: ')).toBe(before.includes('\t'));
    expect(text.indexOf('new/:id')).toBeLessThan(text.indexOf('**'));
    expect(text).toContain(before.includes('"about"') ? ABOUT_ENTRY.replaceAll("'", '"') : ABOUT_ENTRY);
  });

  it('reads constants, helper functions and spread arrays of other files, which it leaves alone', async () => {
    const app = await createApp(
      `[${ABOUT}, { path: 'team', component: class {} }, { path: 'shop', component: class {} }, { path: 'gone-too', component: class {} }]`,
      `import { RenderMode } from '@angular/ssr';
import { TEAM, onServer, shop } from './other';

export const serverRoutes = [
  { path: TEAM, renderMode: RenderMode.Server },
  onServer('about'),
  ...shop,
];
`,
    );
    const other = `import { RenderMode } from '@angular/ssr';
export const TEAM = 'team';
export const onServer = (path: string) => ({ path, renderMode: RenderMode.Server });
export const shop = [{ path: 'shop', renderMode: RenderMode.Server }, { path: 'gone', renderMode: RenderMode.Server }];
`;
    app.create('/src/app/other.ts', other);
    const { text, tree, logged } = await generateTwice(app, { prune: true });

    expect(text.match(/path: '/g)).toHaveLength(2);
    expect(text).toMatch(/path: 'gone-too'/);
    expect(text).toMatch(/path: '\*\*'/);
    expect(tree.readContent('/src/app/other.ts')).toBe(other);
    expect(logged).toMatch(/NGXH1014: .*"gone" at src\/app\/other\.ts:4/);
  });

  it('leaves what is pushed or stands under a condition to its author', async () => {
    const before = `${printRoutes('...(globalThis.x ? [' + OLD_ENTRY + '] : [])', ABOUT_ENTRY)}
serverRoutes.push(${REST}, { path: 'pushed', renderMode: RenderMode.Server });
`;
    const app = await createApp(`[${ABOUT}, { path: 'new', component: class {} }]`, before);
    const { text, logged } = await generateTwice(app, { prune: true });

    expect(text).toBe(
      before.replace(
        '\n];',
        "\n  // static path\n  {\n    path: 'new',\n    renderMode: RenderMode.Prerender,\n  },\n];",
      ),
    );
    expect(logged).toMatch(/NGXH1014: .*"old"/);
    expect(logged).toMatch(/NGXH1014: .*"pushed"/);
  });

  it('reads an array that is given to a function of a package', async () => {
    const before = `import { defineServerRoutes } from 'ngx-hybrid';
import { RenderMode } from '@angular/ssr';

export const serverRoutes = defineServerRoutes([
  { path: 'about', renderMode: RenderMode.Prerender, revalidate: 60 },
  ${REST},
]);
`;
    const { text } = await generateTwice(await createApp(`[${ABOUT}]`, before));

    expect(text).toBe(before);
  });

  it.each([
    ['on lines of its own', printRoutes(ABOUT_ENTRY, `// was here\n  ${OLD_ENTRY}`, REST)],
    ['on one line', printRoutes(`${ABOUT_ENTRY}, ${OLD_ENTRY}, ${REST}`)],
    ['with CRLF', printRoutes(ABOUT_ENTRY, OLD_ENTRY, REST).replaceAll('\n', '\r\n')],
  ])('marks an entry %s whose route is gone, until the route is back', async (_name, before) => {
    const app = await createApp(`[${ABOUT}]`, before);
    const { text, logged, tree } = await generateTwice(app);

    expect(text.split(MARK)).toHaveLength(2);
    expect(text.replace(MARK, '').replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
    expect(/[^\r]\n/.test(text)).toBe(/[^\r]\n/.test(before));
    expect(logged).toMatch(/NGXH1014: .*"old" at src\/app\/app\.routes\.server\.ts:/);
    expect(logged).toContain('marked, because the router has no route for it: "old"');

    setRoutes(tree, ABOUT, OLD);
    const back = await generateTwice(tree);

    expect(back.text).not.toContain(MARK);
    expect(back.text.replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
    expect(back.logged).toContain('no longer marked: "old"');
  });

  it.each([
    [
      'with its comments',
      [ABOUT_ENTRY, `// was here\n  /* twice */\n  ${OLD_ENTRY}, // behind`, REST],
      [ABOUT_ENTRY, REST],
    ],
    [
      'but not the heading above it',
      [`// --- Shop ---\n\n  // was here\n  ${OLD_ENTRY}`, REST],
      ['// --- Shop ---\n', REST],
    ],
    ['at the end', [ABOUT_ENTRY, OLD_ENTRY], [ABOUT_ENTRY]],
    ['on one line', [`${OLD_ENTRY}, ${REST}`], [REST]],
    ['twice', [OLD_ENTRY, `${MARK}\n  ${OLD_ENTRY}`, REST], [REST]],
  ])('removes an entry %s with --prune', async (_name, before, expected) => {
    const hasAbout = before.some((element) => element.includes("'about'"));
    const app = await createApp(
      hasAbout ? `[${ABOUT}]` : '[]',
      printRoutes(...before).replace('// behind,', '// behind'),
    );
    setRoutes(app, hasAbout ? ABOUT : "{ path: '**', component: class NotFound {} }");
    const { text, logged } = await generateTwice(app, { prune: true });
    const tidy = (code: string): string => code.replace(/[ ,]+/g, ' ').replace(/\n\s*/g, '\n');

    expect(logged).toContain('removed: "old"');
    expect(logged).not.toContain('NGXH1014');
    expect(text).not.toContain("'old'");
    if (expected.includes(REST)) {
      expect(tidy(text)).toBe(tidy(printRoutes(...expected)));
    }
  });

  it('ends with a list for --check when routes and file disagree, and agrees after a run', async () => {
    const app = await createApp(
      "[{ path: 'programs/add', component: class {} }, { path: 'programs/:slug', component: class {} }]",
      printRoutes("{ path: 'programs/:slug', renderMode: RenderMode.Server }", OLD_ENTRY, REST),
    );
    const before = app.readContent(ROUTES);

    await expect(generate(app, { check: true })).rejects.toThrow(
      /^NGXH1038: .*\n {2}missing: "programs\/add" \(Prerender: static path; it has the mode Server of "programs\/:slug" now\)\n {2}gone: "old" at src\/app\/app\.routes\.server\.ts:5\n/,
    );
    expect(app.readContent(ROUTES)).toBe(before);

    const { text } = await generateTwice(app, { prune: true });
    const { text: checked, logged } = await generate(app, { check: true });

    expect(checked).toBe(text);
    expect(logged).toBe('info: src/app/app.routes.server.ts: 3 server routes agree with the router.');
  });

  it('lists everything for --check when the file is missing', async () => {
    const app = await createRoutesApp(`[${ABOUT}]`);
    app.delete(ROUTES);

    await expect(generate(app, { check: true })).rejects.toThrow(/NGXH1038: .*\n {2}missing: "about"/);
    expect(app.exists(ROUTES)).toBe(false);
  });
});
