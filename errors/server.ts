/** Errors and log lines of the server. `{name}` is replaced by a value; codes are never reused. */
export const SERVER_ERRORS = {
} as const;
