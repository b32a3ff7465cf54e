import type { PathText } from '../router/router-route.js';

/** One text after the other; as an expression where one of them differs by locale. */
export function joinTexts(texts: readonly PathText[]): PathText {
  const text = texts.map((part) => part.text).join('');
  if (texts.every(({ expression }) => expression === undefined)) {
    return { text };
  }

  return { text, expression: joinPlainNeighbours(texts).map(toCode).join(' + ') };
}

/** TypeScript for a text. */
function toCode({ text, expression }: PathText): string {
  return expression ?? quote(text);
}

/** A string literal in single quotes. */
function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function joinPlainNeighbours(texts: readonly PathText[]): PathText[] {
  const joined: PathText[] = [];
  for (const part of texts) {
    const last = joined.at(-1);
    if (part.expression === undefined && last?.expression === undefined && last) {
      joined[joined.length - 1] = { text: last.text + part.text };
    } else if (part.text !== '' || part.expression !== undefined) {
      joined.push(part);
    }
  }

  return joined;
}
