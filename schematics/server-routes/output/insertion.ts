import ts from 'typescript';
import type { ServerEntry } from '../../../configurator/server-entry.js';
import { addNamedImports, findImportedName, findNamespaceImport } from '../../utility/imports.js';
import type { TextEdit } from '../../utility/text-edits.js';
import { readIndentation, type CodeStyle } from './code-style.js';
import { printEntries, usesFallback, type EnumNames } from './printer.js';

const SSR = '@angular/ssr';

/** Puts entries in the place of all that an array has. */
export function replaceEntries(
  array: ts.ArrayLiteralExpression,
  entries: readonly ServerEntry[],
  style: CodeStyle,
): TextEdit[] {
  const file = array.getSourceFile();
  const outer = readIndentation(file.text, array.getStart());
  const text = printEntries(entries, outer + style.indent, { names: readEnumNames(file), style });

  return [
    ...importEnums(file, entries),
    { start: array.getStart() + 1, end: array.end - 1, text: `\n${text}${outer}` },
  ];
}

/** Imports the enums that entries use; a file with `import * as ssr` has all of them. */
export function importEnums(file: ts.SourceFile, entries: readonly ServerEntry[]): TextEdit[] {
  const names = [
    ...(entries.length > 0 ? ['RenderMode'] : []),
    ...(usesFallback(entries) ? ['PrerenderFallback'] : []),
  ];

  return findNamespaceImport(file, SSR) === undefined ? addNamedImports(file, SSR, names) : [];
}

/** The names that a file knows the enums by, or will. */
export function readEnumNames(file: ts.SourceFile): EnumNames {
  const namespace = findNamespaceImport(file, SSR);
  const find = (name: string): string =>
    findImportedName(file, { name, module: SSR }) ??
    (namespace === undefined ? name : `${namespace}.${name}`);

  return { renderMode: find('RenderMode'), prerenderFallback: find('PrerenderFallback') };
}
