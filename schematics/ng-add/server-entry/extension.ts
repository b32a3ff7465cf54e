import ts from 'typescript';
import { addNamedImports, removeImports } from '../../utility/imports.js';
import { removeLines } from '../../utility/lines.js';
import { applyEdits, type TextEdit } from '../../utility/text-edits.js';
import type { StockServer } from './stock-server.js';
import { findUnused } from './unused.js';

const OURS =
  '// Static files, prerendered pages and rendering, each route in its mode of app.routes.server.ts.';

/** Parts of the comments above the statements that are replaced, by which they are known as Angular's. */
const STOCK_COMMENTS = ['Serve static files from /browser', 'Handle all other requests by rendering'];

/** Text of a `server.ts` with our middleware in the place of Angular's own statements, and all else as it was. */
export function extendServer(file: ts.SourceFile, stock: StockServer): string {
  const { engineHandler, staticFiles, listenCall, app } = stock;
  // A port of the author's stays in the call of `listen`, and so does what it is made of.
  const removed = [
    engineHandler.statement,
    staticFiles,
    listenCall?.port === undefined ? listenCall?.statement : undefined,
  ].filter((statement) => statement !== undefined);
  const unused = findUnused(file, { removed, kept: [app] });

  return applyEdits(file.text, [
    ...removeImports(file, unused.names),
    ...addNamedImports(file, 'ngx-hybrid/express', ['hybrid', ...(listenCall ? ['listen'] : [])]),
    ...unused.statements.map((statement) => removeLines(file.text, statement.getStart(), statement.getEnd())),
    ...(staticFiles ? [removeLines(file.text, startOf(staticFiles), staticFiles.getEnd())] : []),
    replace(engineHandler.statement, startOf(engineHandler.statement), [
      OURS,
      `${app}.use(hybrid(${engineHandler.options ?? ''}));`,
    ]),
    ...(listenCall
      ? [replace(listenCall.statement, listenCall.statement.getStart(), [printListen(app, listenCall.port)])]
      : []),
  ]);
}

function printListen(app: string, port: string | undefined): string {
  if (port === undefined) {
    return `listen(${app});`;
  }

  return port === 'port' ? `listen(${app}, { port });` : `listen(${app}, { port: ${port} });`;
}

function replace(statement: ts.Statement, start: number, lines: readonly string[]): TextEdit {
  return { start, end: statement.getEnd(), text: lines.join('\n') };
}

/** Where a statement begins, with the comment above it when that is Angular's. */
function startOf(statement: ts.Statement): number {
  const { text } = statement.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, statement.getFullStart())?.at(-1);
  const isStock =
    comment && STOCK_COMMENTS.some((part) => text.slice(comment.pos, comment.end).includes(part));

  return isStock ? comment.pos : statement.getStart();
}
