import ts from 'typescript';
import type { ServerEntry } from '../../../configurator/server-entry.js';
import type { ExistingRoutes } from '../../../configurator/server-routes/existing-route.js';
import { addNamedImports, findImportedName } from '../../utility/imports.js';
import type { TextEdit } from '../../utility/text-edits.js';
import { readIndentation, readLineStart, type CodeStyle } from './code-style.js';
import { listComments } from './element-text.js';
import { printEntries, usesFallback, type EnumNames, type PrintContext } from './printer.js';

/**
 * Adds entries to an array and their imports to its file. They stand before `**` and before anything that could not be
 * read, because Angular lets the later of two routes with the same path win: the author's.
 */
export function insertEntries(
  existing: ExistingRoutes,
  entries: readonly ServerEntry[],
  style: CodeStyle,
): TextEdit[] {
  if (entries.length === 0) {
    return [];
  }
  const { array } = existing;
  const file = array.getSourceFile();
  const context = { names: readNames(file), style };
  const elements = new Set<ts.Expression>(array.elements);
  const rest = existing.routes.find(
    ({ path, element }) => (path === undefined || path === '**') && elements.has(element),
  )?.element;

  return [
    ...importEnums(file, entries),
    ...(rest ? [insertBefore(rest, entries, context)] : insertAtEnd(array, entries, context)),
  ];
}

/** Puts entries in the place of all that an array has. */
export function replaceEntries(
  array: ts.ArrayLiteralExpression,
  entries: readonly ServerEntry[],
  style: CodeStyle,
): TextEdit[] {
  const file = array.getSourceFile();
  const outer = readIndentation(file.text, array.getStart());
  const text = printEntries(entries, outer + style.indent, { names: readNames(file), style });

  return [
    ...importEnums(file, entries),
    { start: array.getStart() + 1, end: array.end - 1, text: `\n${text}${outer}` },
  ];
}

function importEnums(file: ts.SourceFile, entries: readonly ServerEntry[]): TextEdit[] {
  const names = ['RenderMode', ...(usesFallback(entries) ? ['PrerenderFallback'] : [])];

  return addNamedImports(file, '@angular/ssr', names);
}

function readNames(file: ts.SourceFile): EnumNames {
  const find = (name: string): string => findImportedName(file, { name, module: '@angular/ssr' }) ?? name;

  return { renderMode: find('RenderMode'), prerenderFallback: find('PrerenderFallback') };
}

function insertBefore(
  element: ts.Expression,
  entries: readonly ServerEntry[],
  context: PrintContext,
): TextEdit {
  const { text } = element.getSourceFile();
  const offset = listComments(element)[0]?.pos ?? element.getStart();
  const before = readLineStart(text, offset);
  const lineStart = offset - before.length;
  if (before.trim() === '') {
    return { start: lineStart, end: lineStart, text: printEntries(entries, before, context) };
  }
  const by = readIndentation(text, offset) + context.style.indent;

  return {
    start: lineStart + before.trimEnd().length,
    end: offset,
    text: `\n${printEntries(entries, by, context)}${by}`,
  };
}

function insertAtEnd(
  array: ts.ArrayLiteralExpression,
  entries: readonly ServerEntry[],
  context: PrintContext,
): TextEdit[] {
  const { text } = array.getSourceFile();
  const last = array.elements.at(-1);
  const close = array.end - 1;
  const outer = readIndentation(text, close);
  const isOnOwnLine = readLineStart(text, close).trim() === '';
  const comma =
    last && !array.elements.hasTrailingComma ? [{ start: last.end, end: last.end, text: ',' }] : [];
  const start = isOnOwnLine ? close - outer.length : close;
  const added = printEntries(entries, outer + context.style.indent, context);

  return [...comma, { start, end: start, text: isOnOwnLine ? added : `\n${added}${outer}` }];
}
