import ts from 'typescript';
import { addNamedImports, removeImports } from '../../utility/imports.js';
import { removeAllLines } from '../../utility/lines.js';
import { applyEdits, type TextEdit } from '../../utility/text-edits.js';
import type { FormerServer, StockServer } from './stock-server.js';
import { findUnused } from './unused.js';

const OURS =
  '// Static files, prerendered pages and rendering, each route in its mode of app.routes.server.ts.';

/** Parts of the comments above the statements that are replaced, by which they are known as Angular's. */
const STOCK_COMMENTS = [
  'Serve static files from /browser',
  'Handle all other requests by rendering',
  'All regular routes use the Angular engine',
];

/** Text of a `server.ts` with our middleware in the place of Angular's own statements, and all else as it was. */
export function extendServer(file: ts.SourceFile, stock: StockServer): string {
  const { engineHandler, staticFiles, listenCall, app, former } = stock;
  const dropped = [...(former?.viewSettings ?? []), ...(staticFiles ? [staticFiles] : [])];
  // A port of the author's stays in the call of `listen`, and so does what it is made of.
  const removed = [
    engineHandler.statement,
    ...dropped,
    ...(listenCall && listenCall.port === undefined ? [listenCall.statement] : []),
  ];
  const unused = findUnused(file, { removed, kept: [app, listenCall?.app ?? app] });
  const names = ['hybrid', ...(listenCall ? ['listen'] : [])];

  const text = applyEdits(file.text, [
    ...removeImports(file, unused.names),
    ...removeAllLines(file.text, [
      ...unused.statements.map((statement) => ({ start: statement.getStart(), end: statement.getEnd() })),
      ...dropped.map((statement) => ({ start: startOf(statement), end: statement.getEnd() })),
    ]),
    replace(engineHandler.statement, startOf(engineHandler.statement), [
      OURS,
      `${app}.use(hybrid(${engineHandler.options ?? ''}));`,
    ]),
    ...(listenCall && former?.startCall !== listenCall.statement
      ? [replace(listenCall.statement, listenCall.statement.getStart(), [printListen(stock)])]
      : []),
    ...(former ? completeFormer(file, stock, former) : []),
  ]);

  return addImports(text, { names, former });
}

/** Imports what is new, also from a package of which other names have just been removed. */
function addImports(
  text: string,
  { names, former }: { readonly names: readonly string[]; readonly former: FormerServer | undefined },
): string {
  const file = ts.createSourceFile('server.ts', text, ts.ScriptTarget.Latest, true);
  const node = [...(former?.application === undefined ? [] : ['createNodeRequestHandler']), 'isMainModule'];

  return applyEdits(text, [
    ...(former ? addNamedImports(file, '@angular/ssr/node', node) : []),
    ...addNamedImports(file, 'ngx-hybrid/express', names),
  ]);
}

/** Lets the server start only when it is run, and exports the handler that the Angular CLI uses. */
function completeFormer(file: ts.SourceFile, stock: StockServer, former: FormerServer): TextEdit[] {
  const { startCall, application } = former;
  const start = startCall === stock.listenCall?.statement ? printListen(stock) : startCall.getText();
  const handler = `\n// Used by the Angular CLI (ng serve, and relative requests while prerendering).\nexport const reqHandler = createNodeRequestHandler(${application ?? ''});\n`;
  const { length } = file.text;

  return [
    replace(startCall, startCall.getStart(), [
      "if (isMainModule(import.meta.url) || process.env['pm_id']) {",
      `  ${start}`,
      '}',
    ]),
    ...(application === undefined ? [] : [{ start: length, end: length, text: handler }]),
  ];
}

function printListen({ app, listenCall }: StockServer): string {
  const port = listenCall?.port;
  const name = listenCall?.app ?? app;
  if (port === undefined) {
    return `listen(${name});`;
  }

  return port === 'port' ? `listen(${name}, { port });` : `listen(${name}, { port: ${port} });`;
}

/** Replaces a statement by lines with its indentation. */
function replace(statement: ts.Statement, start: number, lines: readonly string[]): TextEdit {
  const before = statement.getSourceFile().text.slice(0, start);
  const indentation = /(?:^|\n)([^\S\n]*)$/.exec(before)?.[1] ?? '';

  return { start, end: statement.getEnd(), text: lines.join(`\n${indentation}`) };
}

/** Where a statement begins, with the comment above it when that is Angular's. */
function startOf(statement: ts.Statement): number {
  const { text } = statement.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, statement.getFullStart())?.at(-1);
  const isStock =
    comment && STOCK_COMMENTS.some((part) => text.slice(comment.pos, comment.end).includes(part));

  return isStock ? comment.pos : statement.getStart();
}
