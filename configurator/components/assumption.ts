type Platform = 'browser' | 'server';

/** What is known of the platform where a condition holds, and where it does not. */
export interface Assumption {
  readonly whenTrue: Platform | undefined;
  readonly whenFalse: Platform | undefined;
}

export const NOTHING: Assumption = { whenTrue: undefined, whenFalse: undefined };
export const BROWSER: Assumption = { whenTrue: 'browser', whenFalse: 'server' };
export const SERVER: Assumption = { whenTrue: 'server', whenFalse: 'browser' };

/** `!a` */
export function negate({ whenTrue, whenFalse }: Assumption): Assumption {
  return { whenTrue: whenFalse, whenFalse: whenTrue };
}

/** `a && b` */
export function both(first: Assumption, second: Assumption): Assumption {
  return {
    whenTrue: first.whenTrue ?? second.whenTrue,
    whenFalse: first.whenFalse === second.whenFalse ? first.whenFalse : undefined,
  };
}

/** What two conditions agree in. */
export function either(first: Assumption, second: Assumption): Assumption {
  return {
    whenTrue: first.whenTrue === second.whenTrue ? first.whenTrue : undefined,
    whenFalse: first.whenFalse === second.whenFalse ? first.whenFalse : undefined,
  };
}
