import type { PathParameter, ServerEntry } from '../../../configurator/server-entry.js';
import type { CodeStyle, FileStyle } from './code-style.js';

/** The names that a file knows Angular's enums by. */
export interface EnumNames {
  readonly renderMode: string;
  readonly prerenderFallback: string;
}

/** How entries are written in one file. */
export interface PrintContext {
  readonly names: EnumNames;
  readonly style: CodeStyle;
}

const NAMES: EnumNames = { renderMode: 'RenderMode', prerenderFallback: 'PrerenderFallback' };

/** Text of a file `app.routes.server.ts` that exports `entries` as an array of the given name. */
export function printFile(name: string, entries: readonly ServerEntry[], style: FileStyle): string {
  const imports = [
    ...(usesFallback(entries) ? [NAMES.prerenderFallback] : []),
    NAMES.renderMode,
    'type ServerRoute',
  ].join(', ');
  const end = style.hasSemicolons ? ';' : '';
  const routes = printEntries(entries, style.indent, { names: NAMES, style });
  const declaration =
    name === 'default'
      ? [`const serverRoutes: ServerRoute[] = [\n${routes}]${end}`, '', `export default serverRoutes${end}`]
      : [`export const ${name}: ServerRoute[] = [\n${routes}]${end}`];
  const text = [
    `import { ${imports} } from ${quote('@angular/ssr', style)}${end}`,
    '',
    ...declaration,
    ...(style.hasFinalNewline ? [''] : []),
  ].join('\n');

  return text.replaceAll('\n', style.lineBreak);
}

/** Text of entries one below the other, each with a comma and a line break behind it. */
export function printEntries(entries: readonly ServerEntry[], by: string, context: PrintContext): string {
  return entries.map((entry) => `${indent(printEntry(entry, context), by)},\n`).join('');
}

/** Whether any of the entries names `PrerenderFallback`. */
export function usesFallback(entries: readonly ServerEntry[]): boolean {
  return entries.some(({ parameters }) => parameters !== undefined);
}

/** Indents every line but empty ones. */
export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

/** Text of one entry with the comment above it, which is its first line; without indentation and trailing comma. */
export function printEntry(entry: ServerEntry, { names, style }: PrintContext): string {
  const { path, mode, status, parameters } = entry;
  const lines = [
    // $localize gives every locale its own path.
    `path: ${path.expression ?? quote(path.text, style)},`,
    `renderMode: ${names.renderMode}.${mode},`,
    ...(status === undefined ? [] : [`status: ${status},`]),
    ...(parameters
      ? [`fallback: ${names.prerenderFallback}.Server,`, ...printParams(entry, parameters, style)]
      : []),
  ];

  return [`// ${toComment(entry.reason)}`, '{', ...lines.map((line) => indent(line, style.indent)), '}'].join(
    '\n',
  );
}

function printParams(
  { pages = [], dataHints = [] }: ServerEntry,
  parameters: readonly PathParameter[],
  style: CodeStyle,
): string[] {
  const names = parameters.map(({ name }) => name);
  const type = names.map((name) => quote(name, style)).join(' | ');
  // A page is an object with one text for each parameter: `{ id: '1', topic: 'foo' }`.
  const example = printObject(Object.fromEntries(names.map((name) => [name, '…'])), style);
  const types = parameters.flatMap(({ name, inputType }) =>
    inputType === undefined ? [] : [`// The component reads ${toComment(name)} as ${toComment(inputType)}.`],
  );
  const body = [
    ...(pages.length > 0 ? [] : [`// One object for each page to prerender: ${toComment(example)}`]),
    ...types,
    ...dataHints.map((hint) => `// Data: ${toComment(hint)}`),
    `return ${printPageList(pages, style).join('\n')}${style.hasSemicolons ? ';' : ''}`,
  ];

  return [
    `async getPrerenderParams(): Promise<Record<${type}, string>[]> {`,
    ...body.map((line) => indent(line, style.indent)),
    '},',
  ];
}

/** An array of pages, line by line. */
export function printPageList(pages: NonNullable<ServerEntry['pages']>, style: CodeStyle): string[] {
  return pages.length === 0
    ? ['[]']
    : ['[', ...pages.map((page) => `${style.indent}${printObject(page, style)},`), ']'];
}

function printObject(page: Readonly<Record<string, string>>, style: CodeStyle): string {
  const properties = Object.entries(page).map(
    ([name, value]) =>
      `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name, style)}: ${quote(value, style)}`,
  );

  return `{ ${properties.join(', ')} }`;
}

/** A string literal, in the quotes that save a backslash where those of the style do not. */
function quote(text: string, style: CodeStyle): string {
  const inDouble = JSON.stringify(text).replace(/[\u2028\u2029]/g, escapeSeparator);
  const inSingle = `'${inDouble.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (style.quote === '"') {
    return text.includes('"') && !text.includes("'") ? inSingle : inDouble;
  }

  return text.includes("'") && !text.includes('"') ? inDouble : inSingle;
}

/** What ends a line would end the comment: line breaks, and the two separators that TypeScript takes for ones. */
function toComment(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
}

function escapeSeparator(separator: string): string {
  return separator === '\u2028' ? '\\u2028' : '\\u2029';
}
