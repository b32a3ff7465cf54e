import type { TextEdit } from './text-edits.js';

/**
 * Removes the lines from one offset to another when nothing else is on them, with the empty line below when there is
 * one above as well, or the beginning of a block; otherwise only what is between the offsets.
 */
function removeLines(text: string, start: number, end: number): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = findLineEnd(text, end);
  const before = text.slice(lineStart, start);
  if (text.slice(end, lineEnd).trim() !== '') {
    return { start, end, text: '' };
  }
  if (before.trim() !== '') {
    return { start: lineStart + before.trimEnd().length, end, text: '' };
  }

  const above = text.slice(0, lineStart);
  const below = text.slice(lineEnd, findLineEnd(text, lineEnd));
  const hasGapAbove = above === '' || /(\n|\{)[^\S\n]*\r?\n$/.test(above);
  const hasGapBelow = below !== '' && below.trim() === '';

  return { start: lineStart, end: hasGapAbove && hasGapBelow ? lineEnd + below.length : lineEnd, text: '' };
}

/** Removes several pieces of a text with their lines; pieces with nothing between them go together. */
export function removeAllLines(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
): TextEdit[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start).trim() === '') {
      last.end = end;
    } else {
      joined.push({ start, end });
    }
  }

  return joined.map(({ start, end }) => removeLines(text, start, end));
}

/** The offset after the line break that ends the line of an offset, or the end of the text. */
function findLineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);

  return lineBreak === -1 ? text.length : lineBreak + 1;
}
