import fc from 'fast-check';

/** An element of an array of server routes, with comments around it whose names tell where they belong. */
export interface RandomItem {
  readonly kind: 'object' | 'lines' | 'condition' | 'spread' | 'rest';
  readonly isOnNewLine: boolean;
  /** The section heading and the comment above an empty line stay when the element goes; the others go with it. */
  readonly hasHeading: boolean;
  readonly hasFree: boolean;
  readonly hasAbove: boolean;
  readonly hasBefore: boolean;
  readonly hasBehind: boolean;
  readonly hasTrailing: boolean;
  readonly isGone: readonly [boolean, boolean];
}

export interface RandomArray {
  readonly items: readonly RandomItem[];
  readonly hasTrailingComma: boolean;
  readonly isClosedOnNewLine: boolean;
  readonly hasEnd: boolean;
  readonly lineBreak: string;
}

const ITEM = fc.record<RandomItem>({
  kind: fc.constantFrom('object', 'object', 'lines', 'condition', 'spread', 'rest'),
  isOnNewLine: fc.boolean(),
  hasHeading: fc.boolean(),
  hasFree: fc.boolean(),
  hasAbove: fc.boolean(),
  hasBefore: fc.boolean(),
  hasBehind: fc.boolean(),
  hasTrailing: fc.boolean(),
  isGone: fc.tuple(fc.boolean(), fc.boolean()),
});

export const RANDOM_ARRAY = fc.record<RandomArray>({
  items: fc.oneof(
    fc.array(ITEM, { maxLength: 5 }),
    fc.array(
      ITEM.map((item) => ({ ...item, isOnNewLine: false })),
      { maxLength: 5 },
    ),
    fc.array(
      ITEM.map((item) => ({ ...item, isOnNewLine: true })),
      { maxLength: 5 },
    ),
  ),
  hasTrailingComma: fc.boolean(),
  isClosedOnNewLine: fc.boolean(),
  hasEnd: fc.boolean(),
  lineBreak: fc.constantFrom('\n', '\r\n'),
});

/** Paths of the routes that an element holds. */
export function listItemPaths({ kind }: RandomItem, index: number): string[] {
  if (kind === 'rest') {
    return ['**'];
  }

  return kind === 'condition' || kind === 'spread' ? [`p${index}`, `q${index}`] : [`p${index}`];
}

/** Comments that stay whatever goes, and those that belong to the element. */
export function listItemComments(item: RandomItem, index: number): { free: string[]; own: string[] } {
  const { hasHeading, hasFree, hasAbove, hasBefore, hasBehind, hasTrailing, isOnNewLine } = item;
  const name = (is: boolean, text: string): string[] => (is ? [`${text}${index} `] : []);

  return {
    free: [...name(hasFree && isOnNewLine, 'free'), ...name(hasHeading && isOnNewLine, 'heading')],
    own: [
      ...name(hasAbove && isOnNewLine, 'above'),
      ...name(hasBefore, 'before'),
      ...name(hasBehind, 'behind'),
      ...name(hasTrailing, 'trailing'),
    ],
  };
}

/** The code of a routes file with the array. */
export function printArray({
  items,
  hasTrailingComma,
  isClosedOnNewLine,
  hasEnd,
  lineBreak,
}: RandomArray): string {
  const printed = items.map((item, index) => {
    const next = items[index + 1];
    const isLast = next === undefined;
    const comma = isLast && !hasTrailingComma ? '' : ',';
    const isLineEnd = isLast ? isClosedOnNewLine : next.isOnNewLine;
    const trailing = item.hasTrailing && isLineEnd ? ` // trailing${index} ` : '';

    return `${printAbove(item, index)}${item.hasBefore ? `/* before${index} */ ` : ''}${printItem(item, index)}${
      item.hasBehind ? ` /* behind${index} */` : ''
    }${comma}${trailing}`;
  });
  const end = hasEnd && isClosedOnNewLine ? '\n  // end ' : '';
  const close = isClosedOnNewLine ? '\n' : '';

  return `import { RenderMode } from '@angular/ssr';
export const serverRoutes = [${printed.join('')}${end}${close}];
`.replaceAll('\n', lineBreak);
}

function printAbove({ isOnNewLine, hasHeading, hasFree, hasAbove }: RandomItem, index: number): string {
  if (!isOnNewLine) {
    return index === 0 ? '' : ' ';
  }

  return [
    '',
    ...(hasFree ? [`// free${index} .`, ''] : []),
    ...(hasHeading ? [`// ===== heading${index} .`] : []),
    ...(hasAbove ? [`// above${index} , ] { `] : []),
    '',
  ]
    .join('\n  ')
    .replaceAll(/ +\n/g, '\n');
}

function printItem({ kind }: RandomItem, index: number): string {
  const first = `'p${index}'`;
  const second = `'q${index}'`;
  switch (kind) {
    case 'rest':
      return "{ path: '**', renderMode: RenderMode.Client }";
    case 'lines':
      return `{\n    // inside${index} \n    path: ${first},\n    renderMode: RenderMode.Client,\n  }`;
    case 'condition':
      return `(globalThis.x ? { path: ${first}, renderMode: 1 } : { path: ${second}, renderMode: 1 })`;
    case 'spread':
      return `...[{ path: ${first}, renderMode: 1 }, /* inside${index} */ { path: ${second}, renderMode: 1 }]`;
    default:
      return `{ path: ${first}, renderMode: RenderMode.Client }`;
  }
}
