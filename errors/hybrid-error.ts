import { CATALOGUE, type ErrorCode } from './catalogue.js';

/** The names of the `{name}` places in a message. */
type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

type Values<Code extends ErrorCode> = Readonly<Record<Places<(typeof CATALOGUE)[Code]>, string | number>>;

/** `[code, values]`: a value for every place of the code's message, or none where it has no place. */
export type MessageArguments = {
  [Code in ErrorCode]: Places<(typeof CATALOGUE)[Code]> extends never
    ? [code: Code, values?: undefined]
    : [code: Code, values: Values<Code>];
}[ErrorCode];

/** The text of `code` with its places filled: `NGXH2001: what happened, why, what to do.` */
export function formatMessage(...[code, values]: MessageArguments): string {
  const template: string = CATALOGUE[code];
  const filled = new Map(Object.entries(values ?? {}));

  return `${code}: ${template.replace(/\{(\w+)\}/g, (place, name: string) => String(filled.get(name) ?? place))}`;
}

/** A mistake or failure that the user can act on. */
export class HybridError extends Error {
  override readonly name = 'HybridError';
  readonly code: ErrorCode;

  /** Takes the arguments of `formatMessage`, then those of `Error`: `new HybridError(code, values, { cause })`. */
  constructor(...[code, values, options]: [...message: MessageArguments, options?: ErrorOptions]) {
    super(formatMessage(...([code, values] as MessageArguments)), options);
    this.code = code;
  }
}
