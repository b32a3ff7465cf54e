import ts from 'typescript';
import type { ServerEntry } from '../../../configurator/server-entry.js';
import type { FileStyle } from './code-style.js';
import { printFile } from './printer.js';

const style: FileStyle = {
  indent: '  ',
  quote: "'",
  hasSemicolons: true,
  lineBreak: '\n',
  hasFinalNewline: true,
};

const about: ServerEntry = { path: { text: 'about' }, mode: 'Prerender', reason: 'static path' };
const post: ServerEntry = {
  path: { text: 'post/:id' },
  mode: 'Prerender',
  parameters: [{ name: 'id' }],
  reason: 'parameters: id',
};

function print(entry: ServerEntry, changes: Partial<FileStyle> = {}): string {
  return printFile('serverRoutes', [entry], { ...style, ...changes });
}

function hasSyntaxErrors(text: string): boolean {
  return (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).length > 0;
}

describe('printed server routes', () => {
  it('have a comment with the reason above each entry', () => {
    expect(print(about)).toBe(`import { RenderMode, type ServerRoute } from '@angular/ssr';

export const serverRoutes: ServerRoute[] = [
  // static path
  {
    path: 'about',
    renderMode: RenderMode.Prerender,
  },
];
`);
  });

  it('follow indentation, quotes, semicolons and line ends of the style', () => {
    expect(
      print(post, {
        indent: '\t',
        quote: '"',
        hasSemicolons: false,
        lineBreak: '\r\n',
        hasFinalNewline: false,
      }),
    ).toBe(
      [
        'import { PrerenderFallback, RenderMode, type ServerRoute } from "@angular/ssr"',
        '',
        'export const serverRoutes: ServerRoute[] = [',
        '\t// parameters: id',
        '\t{',
        '\t\tpath: "post/:id",',
        '\t\trenderMode: RenderMode.Prerender,',
        '\t\tfallback: PrerenderFallback.Server,',
        '\t\tasync getPrerenderParams(): Promise<Record<"id", string>[]> {',
        '\t\t\t// One object for each page to prerender: { id: "…" }',
        '\t\t\treturn []',
        '\t\t},',
        '\t},',
        ']',
      ].join('\r\n'),
    );
  });

  it('tell types and data of parameters', () => {
    const text = print({
      ...post,
      parameters: [{ name: 'id', inputType: 'number' }, { name: 'post-slug' }],
      dataHints: ['id: PostService.get() in src/app/post.service.ts'],
    });

    expect(text).toContain("Promise<Record<'id' | 'post-slug', string>[]>");
    expect(text).toContain("{ id: '…', 'post-slug': '…' }");
    expect(text).toContain('// The component reads id as number.');
    expect(text).toContain('// Data: id: PostService.get() in src/app/post.service.ts');
  });

  it('list pages as objects', () => {
    expect(print({ ...post, pages: [{ id: "it's" }, { id: '"' }] })).toContain(
      `      return [
        { id: "it's" },
        { id: '"' },
      ];
`,
    );
  });

  it('keep status and the expression of a localized path', () => {
    const text = print({
      path: { text: 'ueber', expression: '$localize`:@@about:ueber`' },
      mode: 'Server',
      status: 404,
      reason: 'x',
    });

    expect(text).toContain('path: $localize`:@@about:ueber`,');
    expect(text).toContain('status: 404,');
  });

  it('export the array by default where it is imported so', () => {
    const text = printFile('default', [about], style);

    expect(text).toContain('export default serverRoutes;');
    expect(hasSyntaxErrors(text)).toBe(false);
  });

  it.each(['a\nb', 'a\r\nb */', 'a\u2028b', 'a\u2029b', "back\\slash'", '`${x}`', '"\'', '\0'])(
    'are TypeScript with %j in path and reason',
    (text) => {
      const printed = print({
        ...post,
        path: { text },
        reason: text,
        dataHints: [text],
        parameters: [{ name: text, inputType: text }],
        pages: [{ [text]: text }],
      });
      const [array] = ts
        .createSourceFile('x.ts', printed, ts.ScriptTarget.Latest, true)
        .statements.filter((statement) => ts.isVariableStatement(statement));
      const path = /path: (.*),\n/.exec(printed)?.[1] ?? '';

      expect(hasSyntaxErrors(printed)).toBe(false);
      expect(array?.getText()).toContain('renderMode: RenderMode.Prerender');
      expect(
        (ts.createSourceFile('x.ts', path, 99).statements[0] as ts.ExpressionStatement).expression,
      ).toMatchObject({
        text,
      });
    },
  );
});
