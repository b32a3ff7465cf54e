import type { ArrayPart } from './array-parts.js';

/** A part that is not in the file yet. */
interface NewPart {
  readonly kind: 'new' | 'blank' | 'lineBreak';
  readonly text: string;
}

export type Part = ArrayPart | NewPart;

export interface Line {
  readonly parts: readonly Part[];
  /** None for the last one, which ends at the closing bracket. */
  readonly lineBreak: Part | undefined;
}

export const LINE_BREAK: NewPart = { kind: 'lineBreak', text: '\n' };

/** The lines of an array: the first one begins behind the opening bracket. */
export function splitLines(parts: readonly ArrayPart[]): Line[] {
  const lines: Line[] = [];
  let current: ArrayPart[] = [];
  for (const part of parts) {
    if (part.kind === 'lineBreak') {
      lines.push({ parts: current, lineBreak: part });
      current = [];
    } else {
      current.push(part);
    }
  }

  return [...lines, { parts: current, lineBreak: undefined }];
}

/**
 * Lines without some parts, without lines that have nothing else, and without one of the empty lines around these.
 *
 * @param outer indentation of the closing bracket, where nothing else is left on its line
 */
export function dropParts(
  lines: readonly Line[],
  { isDropped, outer }: { readonly isDropped: (part: ArrayPart) => boolean; readonly outer: string },
): Line[] {
  const last = lines.length - 1;
  const left: Line[] = [];
  let isGap = false;
  lines.forEach(({ parts, lineBreak }, index) => {
    const isTouched = parts.some((part) => 'start' in part && isDropped(part));
    const kept = isTouched ? removeParts(parts, { isDropped, isLast: index === last }) : parts;
    const isEmpty = kept.every(isBlank);
    const isAboveEmpty = left.at(-1)?.parts.every(isBlank) === true;
    if (isEmpty && isTouched && index > 0 && index < last) {
      isGap = true;
    } else if (isEmpty && isGap && isAboveEmpty && index < last) {
      isGap = false;
    } else {
      if (isEmpty && index === last && (isGap || isTouched) && isAboveEmpty && left.length > 1) {
        left.pop();
      }
      const isClosing = isEmpty && isTouched && index === last && index > 0;
      left.push({ parts: isClosing ? [{ kind: 'blank', text: outer }] : kept, lineBreak });
      isGap = false;
    }
  });

  return left;
}

/** One blank stays of the two around what is removed: the one in front, or the one before the closing bracket. */
function removeParts(
  parts: readonly Part[],
  { isDropped, isLast }: { readonly isDropped: (part: ArrayPart) => boolean; readonly isLast: boolean },
): Part[] {
  const kept: Part[] = [];
  let blank: Part | undefined;
  let isGap = false;
  for (const part of parts) {
    if ('start' in part && isDropped(part)) {
      isGap = true;
      blank = undefined;
    } else if (isGap && isBlank(part)) {
      blank = part;
    } else {
      const isJoined = isGap && blank && kept.length > 0 && !kept.slice(-1).every(isBlank);
      kept.push(...(isJoined && blank ? [blank] : []), part);
      isGap = false;
      blank = undefined;
    }
  }
  if (!isGap) {
    return kept;
  }

  return [...trimEnd(kept), ...(isLast && blank ? [blank] : [])];
}

/** The blanks of a line that an element, or a comment of one, begins. */
export function readElementIndentation({ parts }: Line): string[] {
  const [first] = parts.filter((part) => !isBlank(part));
  const isElement = first && 'start' in first && (first.kind === 'element' || first.above !== undefined);

  return isElement
    ? [
        parts
          .slice(0, parts.indexOf(first))
          .map(({ text }) => text)
          .join(''),
      ]
    : [];
}

/** A new line with a text, which may have line breaks itself. */
export function toLine(text: string): Line {
  return { parts: [{ kind: 'new', text }], lineBreak: LINE_BREAK };
}

/** Parts without the blanks at their end. */
export function trimEnd(parts: readonly Part[]): readonly Part[] {
  return parts.slice(0, parts.findLastIndex((part) => !isBlank(part)) + 1);
}

export function isBlank({ kind }: Part): boolean {
  return kind === 'blank';
}
