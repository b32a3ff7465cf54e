/** Where the server writes its lines; one call is one line, without a line break at its end. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Writes to the standard streams of the process: information to stdout, the rest to stderr. */
export const processLogger: Logger = {
  info: (message) => void process.stdout.write(`${message}\n`),
  warn: (message) => void process.stderr.write(`${message}\n`),
  error: (message) => void process.stderr.write(`${message}\n`),
};

/** Whether `value` has the three functions of a logger. */
export function isLogger(value: unknown): value is Logger {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['info', 'warn', 'error'].every((name) => typeof Reflect.get(value, name) === 'function')
  );
}
