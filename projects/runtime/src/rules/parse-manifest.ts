import type { BuildManifest } from './build-manifest.js';
import { toLocalLocation } from './local-redirect.js';

/** Says what is wrong with the text of a manifest. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';

  /** @param version set when the only trouble is that this layout version is not known here. */
  constructor(
    message: string,
    readonly version?: string,
  ) {
    super(message);
  }
}

/**
 * Reads the text of `ngx-hybrid.json`.
 *
 * @throws ManifestError for text that is not JSON, an unknown version, and a part that is missing or of a wrong kind.
 */
export function parseManifest(text: string): BuildManifest {
  const value = parseJson(text);
  if (!isRecord(value)) {
    throw new ManifestError('it is not a JSON object');
  }
  if (value['version'] !== 1) {
    const version = 'version' in value ? JSON.stringify(value['version']) : 'missing';
    throw new ManifestError(`its version is ${version}`, version);
  }

  const problems = PARTS.filter(([name, isValid]) => !isValid(value[name])).map(
    ([name, , expected]) => `"${name}" is not ${expected}`,
  );
  if (problems.length > 0) {
    throw new ManifestError(problems.join(', '));
  }

  return value as unknown as BuildManifest;
}

type Part = readonly [name: keyof BuildManifest, isValid: (value: unknown) => boolean, expected: string];

const MODES: ReadonlySet<unknown> = new Set(['prerender', 'server', 'client']);

const PARTS: readonly Part[] = [
  ['basePath', isBasePath, 'a path with a slash at both ends'],
  ['allowedHosts', (value) => Array.isArray(value) && value.every(isString), 'a list of host names'],
  ['browserDirectory', isString, 'a path'],
  ['assets', (value) => isRecordOf(value, isAsset), 'an object of files'],
  ['routes', (value) => Array.isArray(value) && value.every(isRoute), 'a list of routes'],
  ['redirects', (value) => isRecordOf(value, isRedirect), 'an object of paths on this host'],
];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ManifestError(error instanceof Error ? error.message : String(error));
  }
}

function isBasePath(value: unknown): boolean {
  return isString(value) && value.startsWith('/') && value.endsWith('/') && !value.includes('//');
}

function isAsset(value: unknown): boolean {
  return isRecord(value) && isString(value['hash']) && typeof value['immutable'] === 'boolean';
}

function isRoute(value: unknown): boolean {
  return (
    isRecord(value) &&
    isString(value['path']) &&
    MODES.has(value['mode']) &&
    (value['headers'] === undefined || isRecordOf(value['headers'], isString))
  );
}

function isRedirect(value: unknown): boolean {
  return isString(value) && toLocalLocation(value) !== undefined;
}

function isRecordOf(value: unknown, isValid: (entry: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(isValid);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
