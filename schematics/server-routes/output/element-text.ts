import ts from 'typescript';
import type { TextEdit } from '../../utility/text-edits.js';
import { readIndentation, readLineStart } from './code-style.js';

export interface TextRange {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** The comment above an entry for which the router has no route; found again by this text, so it must not change. */
const MARK = '// ngx-hybrid: the router has no route for this entry (--prune removes it)';

/** The comments that belong to an element: those above it without an empty line between. */
export function listComments(element: ts.Node): readonly ts.CommentRange[] {
  const { text } = element.getSourceFile();
  const comments = ts.getLeadingCommentRanges(text, element.getFullStart()) ?? [];
  let next = element.getStart();
  const attached: ts.CommentRange[] = [];
  for (const comment of comments.toReversed()) {
    if (text.slice(comment.end, next).split('\n').length > 2) {
      break;
    }
    attached.unshift(comment);
    next = comment.pos;
  }

  return attached;
}

/** Puts the mark above an element; none for one that has it. */
export function markElement(element: ts.Node): TextEdit[] {
  if (findMark(element)) {
    return [];
  }
  const { text } = element.getSourceFile();
  const start = element.getStart();
  const by = readIndentation(text, start);
  const before = readLineStart(text, start);

  return before.trim() === ''
    ? [{ start: start - before.length, end: start - before.length, text: `${by}${MARK}\n` }]
    : [{ start, end: start, text: `\n${by}${MARK}\n${by}` }];
}

/** Where a mark stands above an element; nothing for one without. */
export function listMarks(element: ts.Node): TextRange[] {
  const mark = findMark(element);

  return mark ? [{ start: mark.pos, end: mark.end }] : [];
}

/** Where an element stands with its comments, its comma, and the comment behind it on the same line. */
export function findElementRange(array: ts.ArrayLiteralExpression, element: ts.Expression): TextRange {
  const { text } = array.getSourceFile();
  const next = array.elements[array.elements.indexOf(element) + 1];
  // The next element, with its blanks and comments, begins behind the comma.
  const comma = next
    ? next.getFullStart()
    : array.elements.hasTrailingComma
      ? array.elements.end
      : element.end;
  const trailing = ts.getTrailingCommentRanges(text, comma)?.at(-1);
  const start = listComments(element)[0]?.pos ?? element.getStart();

  return { start, end: trailing?.end ?? comma };
}

function findMark(element: ts.Node): ts.CommentRange | undefined {
  const { text } = element.getSourceFile();

  return listComments(element).find(({ pos, end }) => text.slice(pos, end).trimEnd() === MARK);
}
