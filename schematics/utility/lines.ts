import type { TextEdit } from './text-edits.js';

/**
 * Removes the lines from one offset to another when nothing else is on them, with the empty line below when there is
 * one above as well; otherwise only what is between the offsets.
 */
export function removeLines(text: string, start: number, end: number): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = findLineEnd(text, end);
  if (text.slice(lineStart, start).trim() !== '' || text.slice(end, lineEnd).trim() !== '') {
    return { start, end, text: '' };
  }

  const above = text.slice(0, lineStart);
  const below = text.slice(lineEnd, findLineEnd(text, lineEnd));
  const hasGapAbove = above === '' || /\n[^\S\n]*\n$/.test(above);
  const hasGapBelow = below !== '' && below.trim() === '';

  return { start: lineStart, end: hasGapAbove && hasGapBelow ? lineEnd + below.length : lineEnd, text: '' };
}

/** The offset after the line break that ends the line of an offset, or the end of the text. */
function findLineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);

  return lineBreak === -1 ? text.length : lineBreak + 1;
}
