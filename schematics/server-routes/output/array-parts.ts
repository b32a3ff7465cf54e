import ts from 'typescript';

/** A piece of what stands between the brackets of an array; together they are all of it, in their order. */
export interface ArrayPart {
  readonly kind: 'element' | 'comma' | 'comment' | 'blank' | 'lineBreak';
  readonly text: string;
  /** Offset in the file. */
  readonly start: number;
  /** Index of the element that it goes with, when that goes. */
  readonly owner: number | undefined;
  /** Index of the element that it stands above, or in front of, without an empty line between. */
  readonly above: number | undefined;
}

/** The comment above an entry for which the router has no route; found again by this text, so it must not change. */
export const MARK = '// ngx-hybrid: the router has no route for this entry (--prune removes it)';

/** Comments that head a section, or that a tool reads for more than the next line: they are about no single entry. */
const HEADING = /([=\-#*~_+─━═])\1{2}|#(end)?region|eslint-(en|dis)able(?!-next-line)/;

const KINDS: Readonly<Partial<Record<ts.SyntaxKind, ArrayPart['kind']>>> = {
  [ts.SyntaxKind.CommaToken]: 'comma',
  [ts.SyntaxKind.SingleLineCommentTrivia]: 'comment',
  [ts.SyntaxKind.MultiLineCommentTrivia]: 'comment',
  [ts.SyntaxKind.NewLineTrivia]: 'lineBreak',
};

/** Everything in an array, with the comments and commas assigned to its elements. */
export function listParts(array: ts.ArrayLiteralExpression): ArrayPart[] {
  const { text } = array.getSourceFile();
  const parts: ArrayPart[] = [];
  let offset = array.getStart() + 1;
  array.elements.forEach((element, index) => {
    const start = element.getStart();
    parts.push(
      ...assign(scan(text, offset, start), { before: index === 0 ? undefined : index - 1, behind: index }),
      { kind: 'element', text: text.slice(start, element.end), start, owner: index, above: undefined },
    );
    offset = element.end;
  });
  const last = array.elements.length > 0 ? array.elements.length - 1 : undefined;

  return [...parts, ...assign(scan(text, offset, array.end - 1), { before: last, behind: undefined })];
}

/** What stands between two elements: blanks, comments and at most one comma. */
function scan(text: string, start: number, end: number): ArrayPart[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  scanner.setText(text, start, end - start);
  const parts: ArrayPart[] = [];
  for (let offset = start; offset < end;) {
    const kind = KINDS[scanner.scan()] ?? 'blank';
    const next = Math.max(scanner.getTokenEnd(), offset + 1);
    parts.push({ kind, text: text.slice(offset, next), start: offset, owner: undefined, above: undefined });
    offset = next;
  }

  return parts;
}

interface Neighbours {
  /** Index of the element in front, and of the one behind. */
  readonly before: number | undefined;
  readonly behind: number | undefined;
}

type Place = Pick<ArrayPart, 'owner' | 'above'>;

function assign(parts: readonly ArrayPart[], { before, behind }: Neighbours): ArrayPart[] {
  const comma = before === undefined ? -1 : parts.findIndex(({ kind }) => kind === 'comma');
  const lineEnd = findLineBreak(parts, 0);
  const nextLineEnd = findLineBreak(parts, comma + 1);
  const places =
    behind === undefined ? new Map<number, Place>() : listAttached(parts, { from: comma + 1, behind });

  return parts.map((part, index) => {
    const isBehindLine = index < lineEnd && (comma === -1 || index <= comma);
    const isBehindComma = comma < lineEnd && index > comma && index < nextLineEnd;
    const isOwned = part.kind === 'comma' || (part.kind === 'comment' && (isBehindLine || isBehindComma));

    return { ...part, ...(isOwned && { owner: before }), ...places.get(index) };
  });
}

/** The comments that stand above the element behind them, and no empty line between; or in front of it on its line. */
function listAttached(
  parts: readonly ArrayPart[],
  { from, behind }: { readonly from: number; readonly behind: number },
): Map<number, Place> {
  const places = new Map<number, Place>();
  const lineEnd = findLineBreak(parts, from);
  const first = lineEnd === parts.length ? from : lineEnd;
  let lineBreaks = 0;
  let isOwned = true;
  for (let index = parts.length - 1; index >= first && lineBreaks < 2; index -= 1) {
    const { kind, text = '' } = parts[index] ?? {};
    if (kind === 'lineBreak') {
      lineBreaks += 1;
    } else if (kind === 'comment') {
      lineBreaks = 0;
      isOwned &&= !HEADING.test(text);
      places.set(index, { owner: isOwned || text === MARK ? behind : undefined, above: behind });
    }
  }

  return places;
}

/** Index of the first line break from an index on; the number of parts when there is none. */
function findLineBreak(parts: readonly ArrayPart[], from: number): number {
  const found = parts.findIndex(({ kind }, index) => index >= from && kind === 'lineBreak');

  return found === -1 ? parts.length : found;
}
