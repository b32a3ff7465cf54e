import ts from 'typescript';
import { addNamedImports, findImportedName } from '../../utility/imports.js';
import { applyEdits, type TextEdit } from '../../utility/text-edits.js';
import type { ServerEntry } from '../server-entry.js';
import type { ExistingRoutes } from './existing-routes.js';
import { indent, printEntry, usesFallback } from './printer.js';

/**
 * Text of the file that holds `existing`, with `entries` added. They stand before `**` and before anything that could
 * not be read, because Angular lets the later of two routes with the same path win: the author's.
 */
export function extendFile(existing: ExistingRoutes, entries: readonly ServerEntry[]): string {
  const { array } = existing;
  const file = array.getSourceFile();
  const rest = existing.routes.find(({ path }) => path === undefined || path === '**')?.element;

  return applyEdits(file.text, [
    ...importEnums(file, entries),
    ...(rest ? [insertBefore(file, rest, entries)] : insertAtEnd(file, array, entries)),
  ]);
}

function importEnums(file: ts.SourceFile, entries: readonly ServerEntry[]): TextEdit[] {
  const names = ['RenderMode', ...(usesFallback(entries) ? ['PrerenderFallback'] : [])];

  return addNamedImports(file, '@angular/ssr', names);
}

function print(file: ts.SourceFile, entries: readonly ServerEntry[], by: string): string {
  const names = {
    renderMode: findName(file, 'RenderMode'),
    prerenderFallback: findName(file, 'PrerenderFallback'),
  };

  return entries.map((entry) => `${indent(printEntry(entry, names), by)},\n`).join('');
}

function findName(file: ts.SourceFile, name: string): string {
  return findImportedName(file, { name, module: '@angular/ssr' }) ?? name;
}

function insertBefore(
  file: ts.SourceFile,
  element: ts.Expression,
  entries: readonly ServerEntry[],
): TextEdit {
  const comments = ts.getLeadingCommentRanges(file.text, element.getFullStart()) ?? [];
  const offset = comments[0]?.pos ?? element.getStart();
  const lineStart = file.text.lastIndexOf('\n', offset - 1) + 1;
  const before = file.text.slice(lineStart, offset);

  return before.trim() === ''
    ? { start: lineStart, end: lineStart, text: print(file, entries, before) }
    : { start: lineStart + before.trimEnd().length, end: offset, text: `\n${print(file, entries, '  ')}  ` };
}

function insertAtEnd(
  file: ts.SourceFile,
  array: ts.ArrayLiteralExpression,
  entries: readonly ServerEntry[],
): TextEdit[] {
  const last = array.elements.at(-1);
  const close = array.getEnd() - 1;
  const lineStart = file.text.lastIndexOf('\n', close - 1) + 1;
  const isOnOwnLine = file.text.slice(lineStart, close).trim() === '';
  const comma =
    last && !array.elements.hasTrailingComma ? [{ start: last.getEnd(), end: last.getEnd(), text: ',' }] : [];
  const start = isOnOwnLine ? lineStart : close;
  const text = print(file, entries, '  ');

  return [...comma, { start, end: start, text: isOnOwnLine ? text : `\n${text}` }];
}
