/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  /** Which end of a text is kept when there is too little room; without it, the column keeps its width. */
  readonly keeps?: 'start' | 'end';
  /** What it says can be seen elsewhere: it goes when there is too little room. */
  readonly isOptional?: boolean;
}

const GAP = '  ';
/** Characters that are left of a column, however little room there is. */
const MIN_WIDTH = 12;
const ELLIPSIS = '…';

/**
 * Lines with the columns side by side, none longer than `width` where that is possible. Columns without content are
 * left out, then optional ones, then the widest become narrower.
 */
export function formatTable(columns: readonly Column[], width = Infinity): string[] {
  const shown = chooseColumns(
    columns.filter(({ cells }) => cells.some((cell) => cell !== '')),
    width,
  );
  const widths = fitWidths(shown, width);
  const rows = shown[0]?.cells.length ?? 0;

  return Array.from({ length: rows + 1 }, (_, row) =>
    shown
      .map((column, index) => {
        const text = row === 0 ? column.title : (column.cells[row - 1] ?? '');

        return cut(text, widths[index] ?? 0, column.keeps).padEnd(widths[index] ?? 0);
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Whether all columns have the width that they need, optional ones aside. */
export function fitsWidth(columns: readonly Column[], width: number): boolean {
  const needed = columns.filter(({ cells, isOptional }) => !isOptional && cells.some((cell) => cell !== ''));

  return sumWidths(needed.map(naturalWidth)) <= width;
}

function chooseColumns(columns: readonly Column[], width: number): readonly Column[] {
  const last = columns.findLast(({ isOptional }) => isOptional);
  if (!last || sumWidths(columns.map(naturalWidth)) <= width) return columns;

  return chooseColumns(
    columns.filter((column) => column !== last),
    width,
  );
}

function fitWidths(columns: readonly Column[], width: number): number[] {
  const widths = columns.map(naturalWidth);
  for (let excess = sumWidths(widths) - width; excess > 0; excess--) {
    const candidates = widths.filter((size, index) => columns[index]?.keeps && size > MIN_WIDTH);
    if (candidates.length === 0) break;
    const index = widths.findIndex(
      (size, column) => columns[column]?.keeps && size === Math.max(...candidates),
    );
    widths[index] = (widths[index] ?? 0) - 1;
  }

  return widths;
}

function naturalWidth({ title, cells }: Column): number {
  return cells.reduce((widest, cell) => Math.max(widest, cell.length), title.length);
}

function sumWidths(widths: readonly number[]): number {
  return widths.reduce((sum, size) => sum + size, 0) + GAP.length * (widths.length - 1);
}

/** A text of at most `width` characters, with an ellipsis for what is missing. */
export function cut(text: string, width: number, keeps?: Column['keeps']): string {
  if (text.length <= width) return text;

  return keeps === 'end' ? ELLIPSIS + text.slice(1 - width) : text.slice(0, width - 1) + ELLIPSIS;
}
