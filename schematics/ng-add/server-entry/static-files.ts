import ts from 'typescript';
import { matchAny, Pattern, readCapture, type Captures } from '../../utility/patterns.js';
import { findInitializer } from './constants.js';
import type { ExpressApp } from './express-app.js';

const FILES = ['$express.static($$folder)', '$express.static($$folder, $$options)'];
const PATHS = ['', ...['/', '*.*', '**', '/**', '*'].map((path) => `'${path}', `)];

const PATTERNS = FILES.flatMap((files) =>
  PATHS.flatMap((path) => [
    new Pattern(`$app.use(${path}${files});`),
    new Pattern(`$app.get(${path}${files});`),
  ]),
);

/** Finds the statement that serves the files of the browser build. Other folders, and headers of the author's, stay. */
export function findStaticFiles({ file, app, express, statements }: ExpressApp): ts.Statement | undefined {
  return statements.find((statement) => {
    const captures = matchAny(statement, PATTERNS);

    return (
      captures &&
      readCapture(captures, 'app') === app &&
      readCapture(captures, 'express') === express &&
      isBrowserFolder(file, captures) &&
      hasPlainOptions(captures)
    );
  });
}

function isBrowserFolder(file: ts.SourceFile, captures: Captures): boolean {
  const folder = captures.get('folder');
  const path = folder && ts.isIdentifier(folder) ? findInitializer(file, folder.text) : folder;
  const last = path && ts.isCallExpression(path) ? path.arguments.at(-1) : path;

  return last !== undefined && ts.isStringLiteralLike(last) && last.text.split('/').at(-1) === 'browser';
}

/** A function among the options, such as `setHeaders`, is the author's work. */
function hasPlainOptions(captures: Captures): boolean {
  const options = captures.get('options');

  return (
    options === undefined ||
    (ts.isObjectLiteralExpression(options) &&
      options.properties.every(
        (property) => ts.isPropertyAssignment(property) && isPlain(property.initializer),
      ))
  );
}

function isPlain({ kind }: ts.Expression): boolean {
  return [
    ts.SyntaxKind.StringLiteral,
    ts.SyntaxKind.NumericLiteral,
    ts.SyntaxKind.TrueKeyword,
    ts.SyntaxKind.FalseKeyword,
  ].includes(kind);
}
