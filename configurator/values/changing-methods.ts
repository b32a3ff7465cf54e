/** Array methods that change the array. */
const CHANGING = new Set([
  'push',
  'unshift',
  'splice',
  'pop',
  'shift',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);

/** Functions of the language that change what they are given first. */
const WRITING = new Set([
  'Object.assign',
  'Object.defineProperty',
  'Object.defineProperties',
  'Object.setPrototypeOf',
  'Reflect.set',
  'Reflect.defineProperty',
  'Reflect.deleteProperty',
  'Reflect.setPrototypeOf',
]);

/**
 * What the result of a method has to do with the array that it belongs to.
 *
 * - `copy`: another array of the same elements
 * - `element`: one of the elements
 * - `mapped`: what a function makes of the elements, which may be the elements
 */
const RESULTS: ReadonlyMap<string, 'copy' | 'element' | 'mapped'> = new Map([
  ...[
    'filter',
    'slice',
    'splice',
    'concat',
    'flat',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
    'values',
    'entries',
  ].map((name) => [name, 'copy'] as const),
  ...['find', 'findLast', 'at', 'pop', 'shift'].map((name) => [name, 'element'] as const),
  ...['map', 'flatMap'].map((name) => [name, 'mapped'] as const),
]);

/** Array methods that call a function for each element, and which of its arguments the element is. */
const CALLBACKS: ReadonlyMap<string, number> = new Map([
  ...[
    'forEach',
    'map',
    'flatMap',
    'filter',
    'find',
    'findLast',
    'findIndex',
    'findLastIndex',
    'some',
    'every',
  ].map((name) => [name, 0] as const),
  ['reduce', 1],
  ['reduceRight', 1],
]);

export function isChangingMethod(name: string): boolean {
  return CHANGING.has(name);
}

export function isWritingFunction(name: string): boolean {
  return WRITING.has(name);
}

export function findResult(method: string): 'copy' | 'element' | 'mapped' | undefined {
  return RESULTS.get(method);
}

/** Undefined for a method that calls no function with the elements. */
export function findElementParameter(method: string): number | undefined {
  return CALLBACKS.get(method);
}
