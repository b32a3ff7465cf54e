import ts from 'typescript';
import type { TextEdit } from '../../utility/text-edits.js';
import {
  dropParts,
  isBlank,
  LINE_BREAK,
  readElementIndentation,
  splitLines,
  toLine,
  trimEnd,
  type Line,
  type Part,
} from './array-lines.js';
import { listParts, type ArrayPart } from './array-parts.js';
import { readIndentation, type CodeStyle } from './code-style.js';

/** The text of an array, in which elements come and go by their indexes; all else stays as it is. */
export class ArrayText {
  /** What the elements are indented by, or would be. */
  readonly indentation: string;
  readonly #array: ts.ArrayLiteralExpression;
  readonly #outer: string;
  readonly #replaced = new Map<number, string>();
  #lines: Line[];

  constructor(array: ts.ArrayLiteralExpression, style: CodeStyle) {
    this.#array = array;
    this.#lines = splitLines(listParts(array));
    this.#outer = readIndentation(array.getSourceFile().text, array.getStart());
    this.indentation = this.#lines.slice(1).flatMap(readElementIndentation)[0] ?? this.#outer + style.indent;
  }

  /** Whether a comment with this text stands above an element. */
  hasComment(index: number, text: string): boolean {
    return this.#lines.some(({ parts }) =>
      parts.some((part) => isCommentOf(part, index) && part.text === text),
    );
  }

  /** Removes elements with their comments and commas. */
  remove(indexes: ReadonlySet<number>): void {
    const { elements } = this.#array;
    const last = this.#findLast((index) => !indexes.has(index));
    const lastElement = last === undefined ? undefined : elements[last];
    // An array without a comma at its end stays one.
    const hasLoneComma =
      last !== elements.length - 1 &&
      !elements.hasTrailingComma &&
      lastElement !== undefined &&
      !ts.isOmittedExpression(lastElement);
    this.#drop(
      ({ kind, owner }) =>
        owner !== undefined && (indexes.has(owner) || (hasLoneComma && kind === 'comma' && owner === last)),
    );
  }

  /** Removes the comments above an element that pass a test. */
  removeComments(index: number, test: (text: string) => boolean): void {
    this.#drop((part) => isCommentOf(part, index) && test(part.text));
  }

  /** Gives an element another text, without its comments. */
  replace(index: number, text: string): void {
    this.#replaced.set(index, text);
  }

  /** Puts a comment on a line of its own above an element. */
  addComment(index: number, text: string): void {
    const line = this.#find((part) => isElementOf(part, index))?.line;
    this.#insertLines(line, index, (by) => by + text);
  }

  /**
   * Puts elements above an element and its comments.
   *
   * @param print their text with an indentation, without a line break at its end
   */
  insertBefore(index: number, print: (by: string) => string): void {
    const line = this.#find((part) => isElementOf(part, index) || isCommentOf(part, index))?.line;
    this.#insertLines(line, index, print);
  }

  /** Puts elements behind the last one that is left; see `insertBefore()`. */
  insertAtEnd(print: (by: string) => string): void {
    const added = toLine(print(this.indentation));
    const last = this.#findLast((index) => this.#find((part) => isElementOf(part, index)) !== undefined);
    if (last !== undefined) {
      this.#addComma(last);
    }
    const place =
      last === undefined ? undefined : this.#find((part) => 'start' in part && part.owner === last, true);
    const lastLine = this.#lines.length - 1;
    const line = place?.line ?? lastLine;
    const end = this.#lines[line];
    if (!end) {
      return;
    }
    if (line === lastLine && !(place === undefined && lastLine > 0 && end.parts.every(isBlank))) {
      this.#lines.splice(line, 1, { parts: trimEnd(end.parts), lineBreak: LINE_BREAK }, added, {
        parts: [{ kind: 'blank', text: this.#outer }],
        lineBreak: undefined,
      });
    } else {
      this.#lines.splice(place === undefined ? line : line + 1, 0, added);
    }
  }

  /** The edits that make the file's text this one. */
  listEdits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let offset = this.#array.getStart() + 1;
    let added = '';
    const push = (end: number): void => {
      if (added !== '' || end > offset) {
        edits.push({ start: offset, end, text: added });
      }
      added = '';
    };
    for (const part of this.#lines.flatMap(({ parts, lineBreak }) => [
      ...parts,
      ...(lineBreak ? [lineBreak] : []),
    ])) {
      const replaced =
        'start' in part && part.kind === 'element' ? this.#replaced.get(part.owner ?? -1) : undefined;
      if (!('start' in part) || replaced !== undefined) {
        added += replaced ?? part.text;
      } else {
        push(part.start);
        offset = part.start + part.text.length;
      }
    }
    push(this.#array.end - 1);

    return edits;
  }

  /** Puts lines above the first part of a line that is an element or a comment of it, which begins a line then. */
  #insertLines(index: number | undefined, element: number, print: (by: string) => string): void {
    const line = index === undefined ? undefined : this.#lines[index];
    if (!line || index === undefined) {
      return;
    }
    const first = line.parts.findIndex((part) => isElementOf(part, element) || isCommentOf(part, element));
    const before = line.parts.slice(0, first);
    if (index > 0 && before.every(isBlank)) {
      this.#lines.splice(index, 0, toLine(print(before.map(({ text }) => text).join(''))));
    } else {
      this.#lines.splice(
        index,
        1,
        { parts: trimEnd(before), lineBreak: LINE_BREAK },
        toLine(print(this.indentation)),
        {
          parts: [{ kind: 'blank', text: this.indentation }, ...line.parts.slice(first)],
          lineBreak: line.lineBreak,
        },
      );
    }
  }

  #addComma(element: number): void {
    const place = this.#find((part) => isElementOf(part, element));
    const line = place && this.#lines[place.line];
    if (line && !this.#find((part) => part.kind === 'comma' && part.owner === element)) {
      const end = place.part + 1;
      const parts: Part[] = [
        ...line.parts.slice(0, end),
        { kind: 'new', text: ',' },
        ...line.parts.slice(end),
      ];
      this.#lines[place.line] = { ...line, parts };
    }
  }

  /** Index of the last element of the file's array that passes a test. */
  #findLast(test: (index: number) => boolean): number | undefined {
    return [...this.#array.elements.keys()].findLast(test);
  }

  /** The first part that passes a test, or the last one. */
  #find(test: (part: Part) => boolean, isLast = false): { line: number; part: number } | undefined {
    const places = this.#lines.flatMap(({ parts }, line) =>
      parts.flatMap((candidate, part) => (test(candidate) ? [{ line, part }] : [])),
    );

    return places.at(isLast ? -1 : 0);
  }

  #drop(isDropped: (part: ArrayPart) => boolean): void {
    this.#lines = dropParts(this.#lines, { isDropped, outer: this.#outer });
  }
}

function isElementOf(part: Part, index: number): boolean {
  return 'start' in part && part.kind === 'element' && part.owner === index;
}

function isCommentOf(part: Part, index: number): boolean {
  return 'start' in part && part.above === index;
}
