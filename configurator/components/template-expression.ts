/** Members that an expression of a template reads one from the other: `store.items()`. */
export interface MemberChain {
  readonly names: readonly string[];
  /** The last one is called. */
  readonly isCalled: boolean;
}

const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;
const CHAIN = /(?<![\w$.])([A-Za-z_$][\w$]*(?:\s*[?!]?\.\s*[A-Za-z_$][\w$]*)*)\s*(\()?/g;
const PIPE = /(?<!\|)\|(?!\|)\s*([A-Za-z_$][\w$]*)/g;

/** The members of the component that an expression begins with, in their order. */
export function listChains(expression: string): MemberChain[] {
  return [...expression.replace(TEXT, "''").matchAll(CHAIN)].map(([, path = '', call]) => ({
    names: splitPath(path),
    isCalled: call !== undefined,
  }));
}

/** Names of the pipes of an expression. */
export function listPipes(expression: string): string[] {
  return [...expression.replace(TEXT, "''").matchAll(PIPE)].map(([, name = '']) => name);
}

/** The parts of `a && !b` of which each alone is a chain; `isNegated` for those behind `!`. */
export function listConditions(condition: string): (MemberChain & { isNegated: boolean })[] {
  const [first = ''] = condition.replace(TEXT, "''").split(';');

  return first.split('&&').flatMap((part) => {
    const [, sign = '', path, call] =
      /^\s*(!*)\s*([A-Za-z_$][\w$]*(?:\s*[?!]?\.\s*[A-Za-z_$][\w$]*)*)\s*(\(\s*\))?\s*$/.exec(part) ?? [];

    return path === undefined
      ? []
      : [{ names: splitPath(path), isCalled: call !== undefined, isNegated: sign.length % 2 === 1 }];
  });
}

function splitPath(path: string): string[] {
  const names = path.split(/\s*[?!]?\.\s*/);

  return names[0] === 'this' ? names.slice(1) : names;
}
