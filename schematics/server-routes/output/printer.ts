import type { ServerEntry } from '../server-entry.js';

/** The names that a file knows Angular's enums by. */
export interface EnumNames {
  readonly renderMode: string;
  readonly prerenderFallback: string;
}

const NAMES: EnumNames = { renderMode: 'RenderMode', prerenderFallback: 'PrerenderFallback' };

/** Text of a file `app.routes.server.ts` that exports `entries` as an array of the given name. */
export function printFile(name: string, entries: readonly ServerEntry[]): string {
  const imports = [
    ...(usesFallback(entries) ? [NAMES.prerenderFallback] : []),
    NAMES.renderMode,
    'ServerRoute',
  ].join(', ');
  const routes = entries.map((entry) => `${indent(printEntry(entry, NAMES), '  ')},\n`).join('');

  return `import { ${imports} } from '@angular/ssr';

export const ${name}: ServerRoute[] = [
${routes}];
`;
}

/** Whether any of the entries names `PrerenderFallback`. */
export function usesFallback(entries: readonly ServerEntry[]): boolean {
  return entries.some(({ parameters }) => parameters !== undefined);
}

/** Text of one entry with the comment above it, without indentation and trailing comma. */
export function printEntry(entry: ServerEntry, names: EnumNames): string {
  const lines = [
    `path: ${quote(entry.path)},`,
    `renderMode: ${names.renderMode}.${entry.mode},`,
    ...(entry.status === undefined ? [] : [`status: ${entry.status},`]),
    ...(entry.parameters ? printParameters(entry.parameters, names) : []),
  ];

  return ['// ' + toOneLine(entry.reason), '{', ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

/** Indents every line but empty ones. */
export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

/** A page is an object with one text for each parameter: `{ id: '1', topic: 'foo' }`. */
function printParameters(parameters: readonly string[], { prerenderFallback }: EnumNames): string[] {
  const type = parameters.map(quote).join(' | ');
  const example = parameters.map((name) => `${printKey(name)}: '…'`).join(', ');

  return [
    `fallback: ${prerenderFallback}.Server,`,
    `async getPrerenderParams(): Promise<Record<${type}, string>[]> {`,
    `  // One object for each page to prerender: { ${toOneLine(example)} }`,
    '  return [];',
    '},',
  ];
}

function printKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/** A string literal in single quotes, or in double quotes where that saves a backslash. */
function quote(text: string): string {
  const literal = JSON.stringify(text);
  if (text.includes("'")) {
    return literal;
  }

  return `'${literal.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** A line break would end the comment. */
function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
