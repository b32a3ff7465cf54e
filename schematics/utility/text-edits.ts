/** Replaces the text from `start` to `end` (offsets, end excluded); `start === end` inserts. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, with the line breaks of the text. Their offsets are those before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';

  return edits
    .map((edit, order) => ({ ...edit, text: edit.text.replaceAll('\n', lineBreak), order }))
    .sort((a, b) => b.start - a.start || b.order - a.order)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
