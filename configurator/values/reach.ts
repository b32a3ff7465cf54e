import type ts from 'typescript';

/**
 * How an expression leads to a value: `list[0].children` leads to what is in `list`, `[...list]` to a copy of it, and
 * `{ all: list }` to an object around it.
 */
export interface Reach {
  /** Properties that lead from the value to what the expression stands for; `*` for any element or property. */
  readonly path: readonly string[];
  /** Properties that lead from what the expression stands for to the value, or to what `path` leads to. */
  readonly keys: readonly string[];
  /** It stands for a copy: what is in it is not copied. */
  readonly isCopy: boolean;
  /** It is a property of a copy. */
  readonly isOfCopy: boolean;
}

/** A piece of code that changes a value, or something in it. */
export interface Change {
  readonly node: ts.Expression;
  /** The property that is changed, from the value on; empty where something else takes the place of the value. */
  readonly path: readonly string[];
  /** It adds elements, and leaves alone those that are there. */
  readonly growth?: 'push' | 'unshift';
}

export const ITSELF: Reach = { path: [], keys: [], isCopy: false, isOfCopy: false };

export const ANY = '*';

/** What a property leads to; undefined for another property than that which leads to the value. */
export function step(reach: Reach, name: string): Reach | undefined {
  const [key, ...keys] = reach.keys;
  if (key === undefined) {
    return { path: [...reach.path, name], keys, isCopy: false, isOfCopy: reach.isCopy };
  }

  return isSame(key, name) ? { ...reach, keys } : undefined;
}

/** What an array or object leads to that has the value as its element or property. */
export function wrap(reach: Reach, key: string): Reach {
  return { ...reach, keys: [key, ...reach.keys], isOfCopy: false };
}

export function copy(reach: Reach): Reach {
  return reach.keys.length === 0 ? { ...reach, isCopy: true } : reach;
}

/** What another value takes the place of. */
export function write(reach: Reach, node: ts.Expression): Change[] {
  return reach.keys.length > 0 || reach.isOfCopy || reach.isCopy ? [] : [{ node, path: reach.path }];
}

/** What a property is given, added or taken of. */
export function change(
  reach: Reach,
  node: ts.Expression,
  { property = ANY, growth }: { property?: string; growth?: 'push' | 'unshift' } = {},
): Change[] {
  return reach.keys.length > 0 || reach.isCopy
    ? []
    : [{ node, path: [...reach.path, property], ...(growth && { growth }) }];
}

/** The changes of a value by those of a name that stands for what leads to it. */
export function translate(changes: readonly Change[], reach: Reach): Change[] {
  const { keys, path, isCopy } = reach;

  return changes.flatMap((one) => {
    const rest = one.path.slice(keys.length);
    const isElsewhere =
      rest.length === 0 ||
      (isCopy && rest.length === 1) ||
      keys.some((key, index) => !isSame(key, one.path[index] ?? ANY));

    return isElsewhere ? [] : [{ ...one, path: [...path, ...rest] }];
  });
}

function isSame(key: string, name: string): boolean {
  return key === ANY || name === ANY || key === name;
}
