import ts from 'typescript';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';

/** Server routes that nobody has changed yet. */
export interface Untouched {
  /** Name of the array in a file that has nothing else, as Angular writes it; undefined when the file has more. */
  readonly fileOf: string | undefined;
}

/** What Angular's own schematic writes; ours has the type of the import in addition. */
const STOCK = listTokens(`
import { RenderMode, ServerRoute } from '@angular/ssr';
export const serverRoutes: ServerRoute[] = [{ path: '**', renderMode: RenderMode.Prerender }];
`);

/** Recognises a file as Angular's schematic writes it, in whatever layout, and an array without routes. */
export function findUntouched({ array, routes }: ExistingRoutes): Untouched | undefined {
  const { text } = array.getSourceFile();
  if (listTokens(text).join(' ') === STOCK.join(' ')) {
    return { fileOf: 'serverRoutes' };
  }
  const isEmpty = array.elements.length === 0 && routes.length === 0;

  // A comment is its author's, too.
  return isEmpty && listTokens(array.getText()).length === 2 ? { fileOf: undefined } : undefined;
}

/** The tokens of a file with its comments, without what a formatter adds and removes. */
function listTokens(text: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const tokens: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isBracket = kind === ts.SyntaxKind.CloseBraceToken || kind === ts.SyntaxKind.CloseBracketToken;
    if (isBracket && tokens.at(-1) === ',') {
      tokens.pop();
    }
    const isLayout =
      kind === ts.SyntaxKind.WhitespaceTrivia ||
      kind === ts.SyntaxKind.NewLineTrivia ||
      kind === ts.SyntaxKind.SemicolonToken ||
      kind === ts.SyntaxKind.TypeKeyword;
    if (!isLayout) {
      tokens.push(kind === ts.SyntaxKind.StringLiteral ? scanner.getTokenValue() : scanner.getTokenText());
    }
  }

  return tokens;
}
