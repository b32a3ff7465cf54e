import { HybridError } from '../../../../errors/index.js';
import { isLogger, type Logger } from './logger.js';

/** Options of `hybrid()`; every one may be left out. */
export interface HybridOptions {
  /**
   * Folder of the server bundle, which holds `ngx-hybrid.json`: a path or a `file:` URL.
   * Default: the folder of the running bundle.
   */
  readonly directory?: string | URL;
  /** Receives the log lines. Default: the standard streams of the process. */
  readonly logger?: Logger;
  /**
   * Host names to answer to, besides `security.allowedHosts` of `angular.json`: `example.com`, `*.example.com`, or `*`
   * for all. Default: the list in the environment variable `NG_ALLOWED_HOSTS`, which is not read when this is given.
   */
  readonly allowedHosts?: readonly string[];
  /**
   * Proxy headers to believe: `true` for all, or names such as `x-forwarded-host`; handed to `AngularNodeAppEngine`.
   * Default: the list in the environment variable `NG_TRUST_PROXY_HEADERS`.
   */
  readonly trustProxyHeaders?: boolean | readonly string[];
}

type Check = readonly [name: keyof HybridOptions, isValid: (value: unknown) => boolean, expected: string];

const CHECKS: readonly Check[] = [
  ['directory', (value) => isText(value) || value instanceof URL, 'a path or a file: URL'],
  ['logger', isLogger, 'an object with the functions info, warn and error'],
  ['allowedHosts', isTextList, 'a list of host names'],
  [
    'trustProxyHeaders',
    (value) => typeof value === 'boolean' || isTextList(value),
    'a boolean or a list of header names',
  ],
];

/**
 * Refuses options of a wrong type, all at once.
 *
 * @throws HybridError NGXH3001
 */
export function checkOptions(options: HybridOptions): void {
  const problems = CHECKS.filter(
    ([name, isValid]) => options[name] !== undefined && !isValid(options[name]),
  ).map(([name, , expected]) => `"${name}" must be ${expected}`);
  if (options.directory instanceof URL && options.directory.protocol !== 'file:') {
    problems.push(`"directory" must be a file: URL, not ${options.directory.protocol}`);
  }
  if (problems.length > 0) {
    throw new HybridError('NGXH3001', { problems: problems.join('; ') });
  }
}

/** The entries of a comma-separated environment variable, read as Angular's engine does; undefined when it is empty. */
export function readListVariable(name: string): string[] | undefined {
  const value = process.env[name];

  return value
    ? value
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '')
    : undefined;
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
