import { CATALOGUE, type ErrorCode } from './catalogue.js';

/** Values for the `{name}` places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The text of `code` with its places filled: `NGXH2001: what happened, why, what to do.` */
export function formatMessage(code: ErrorCode, values: MessageValues = {}): string {
  const template: string = CATALOGUE[code];
  const text = template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

  return `${code}: ${text}`;
}

/** A mistake or failure that the user can act on. */
export class HybridError extends Error {
  override readonly name = 'HybridError';

  constructor(
    readonly code: ErrorCode,
    values?: MessageValues,
    options?: ErrorOptions,
  ) {
    super(formatMessage(code, values), options);
  }
}
