import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MissingParam, ParamsCall, ParamsFailure, RepeatedPage } from './params-call.js';

type Params = Readonly<Record<string, unknown>>;
type GetPrerenderParams = () => unknown;

/**
 * Notes what the `getPrerenderParams` of an application give. Angular merges equal pages without a word, and names
 * no function when a value is missing.
 */
export class ParamsRecorder {
  readonly calls: ParamsCall[] = [];
  readonly #root: string;

  /** @param root folder of the server bundle, for shorter places */
  constructor(root: string) {
    this.#root = root;
  }

  /** The same function for Angular. @param route path of the server route */
  wrap(route: string, getParams: GetPrerenderParams): GetPrerenderParams {
    return () => {
      // Not after an await: it may call inject().
      const result = this.#call(route, getParams);

      return Promise.resolve(result).then(
        (list) => this.#record(route, list),
        (error: unknown) => this.#fail(route, error),
      );
    };
  }

  #call(route: string, getParams: GetPrerenderParams): unknown {
    try {
      return getParams();
    } catch (error) {
      return this.#fail(route, error);
    }
  }

  /** Angular shows the message of what it is given, if that is an error. */
  #fail(route: string, thrown: unknown): never {
    this.calls.push({ ...NOTHING, route, failure: describeFailure(thrown, this.#root) });
    throw thrown instanceof Error ? thrown : new Error(String(thrown));
  }

  #record(route: string, list: unknown): unknown {
    if (!isIterable(list)) {
      const message = `it returned ${describeType(list)} instead of a list`;
      this.calls.push({ ...NOTHING, route, failure: { message, place: '' } });
      throw new Error(message);
    }
    const readings = new Readings();
    const { calls } = this;

    return {
      *[Symbol.iterator]() {
        try {
          for (const params of list) {
            yield readings.open(params);
            readings.close();
          }
        } finally {
          // Angular ends early when a value is missing.
          readings.close();
          calls.push({ route, ...readings.summary });
        }
      },
    };
  }
}

const NOTHING = {
  count: 0,
  duplicates: [],
  missing: undefined,
  unused: [],
  failure: undefined,
} as const;

/** What Angular reads of the pages that one call has named: its path decides which names that are. */
class Readings {
  readonly #seen = new Set<string>();
  readonly #unused = new Set<string>();
  #count = 0;
  #current: { readonly params: Params; readonly read: Map<string, unknown> } | undefined;
  readonly #duplicates: RepeatedPage[] = [];
  #missing: MissingParam | undefined;
  #failure: ParamsFailure | undefined;

  /** The parameters of the next page, for Angular to read. */
  open(params: unknown): unknown {
    this.#count++;
    if (!isParams(params)) {
      const message = `its item ${this.#count} is ${describeType(params)}, no object`;
      this.#failure = { message, place: '' };
      throw new Error(message);
    }
    const read = new Map<string, unknown>();
    this.#current = { params, read };

    return new Proxy(params, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof name === 'string') read.set(name, value);

        return value;
      },
    });
  }

  /** Angular is done with the page. */
  close(): void {
    if (!this.#current) return;
    const { params, read } = this.#current;
    this.#current = undefined;

    for (const [name, value] of read) {
      if (typeof value === 'string') continue;
      this.#missing ??= { name, found: describeType(value), page: this.#count };

      return;
    }
    for (const name of Object.keys(params)) if (!read.has(name)) this.#unused.add(name);
    this.#noteValues(JSON.stringify([...read]), read);
  }

  #noteValues(key: string, read: ReadonlyMap<string, unknown>): void {
    if (this.#seen.has(key)) {
      this.#duplicates.push({ page: this.#count, values: JSON.stringify(Object.fromEntries(read)) });
    }
    this.#seen.add(key);
  }

  get summary(): Omit<ParamsCall, 'route'> {
    return {
      count: this.#count,
      duplicates: this.#duplicates,
      missing: this.#missing,
      unused: [...this.#unused],
      failure: this.#failure,
    };
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isParams(value: unknown): value is Params {
  return typeof value === 'object' && value !== null;
}

function describeType(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'an array';

  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function describeFailure(error: unknown, root: string): ParamsFailure {
  if (!(error instanceof Error)) return { message: String(error), place: '' };
  const frame = (error.stack ?? '').split('\n').find(isOwnFrame);

  return { message: error.message, place: frame === undefined ? '' : ` ${shorten(frame, root)}` };
}

/** A line of a stack that is neither of Node.js nor of a package. */
function isOwnFrame(line: string): boolean {
  return /^\s+at /.test(line) && !/node:|node_modules|<anonymous>/.test(line);
}

/** With source maps a place is the path of a source below the folder, else that of a bundle in it. */
function shorten(frame: string, root: string): string {
  return frame
    .trim()
    .replaceAll(pathToFileURL(join(root, '/')).href, '')
    .replaceAll(join(root, '/'), '');
}
