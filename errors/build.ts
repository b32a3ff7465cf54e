/** Errors of `ng build`. `{name}` is replaced by a value; codes are never reused. */
export const BUILD_ERRORS = {
} as const;
