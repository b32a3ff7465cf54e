/** Errors of `ng add` and `ng generate`. `{name}` is replaced by a value; codes are never reused. */
export const SCHEMATICS_ERRORS = {
} as const;
