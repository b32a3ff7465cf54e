/** Replaces the text from `start` to `end` (offsets, end excluded); `start === end` inserts. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits with the line breaks of the text. Their offsets are those before any of them; what is inserted where
 * something is removed stands before the rest, and insertions at one offset keep their order.
 *
 * @throws when edits overlap, which is a mistake of the code that made them
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let offset = 0;
  for (const edit of sorted) {
    if (edit.start < offset || edit.end < edit.start) {
      throw new Error(
        `Programming error: the edit at ${edit.start}-${edit.end} overlaps one that ends at ${offset}.`,
      );
    }
    result += text.slice(offset, edit.start) + edit.text.replaceAll('\n', lineBreak);
    offset = edit.end;
  }

  return result + text.slice(offset);
}
