import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import { parseFromFilesSync } from 'editorconfig';
import ts from 'typescript';

/** How TypeScript is laid out in a file. */
export interface CodeStyle {
  /** One step of indentation. */
  readonly indent: string;
  readonly quote: "'" | '"';
  readonly hasSemicolons: boolean;
}

export interface FileStyle extends CodeStyle {
  readonly lineBreak: '\n' | '\r\n';
  readonly hasFinalNewline: boolean;
}

const DEFAULT_STYLE: FileStyle = {
  indent: '  ',
  quote: "'",
  hasSemicolons: true,
  lineBreak: '\n',
  hasFinalNewline: true,
};

/** The style of a new file by the `.editorconfig` files above it, else two spaces and single quotes. */
export function readFileStyle(tree: Tree, path: string): FileStyle {
  const files = listFolders(posix.join('/', path)).flatMap((folder) => {
    const name = posix.join(folder, '.editorconfig');
    const contents = tree.exists(name) ? tree.read(name) : null;

    return contents ? [{ name, contents }] : [];
  });
  const settings = parseFromFilesSync(posix.join('/', path), files, { root: '/' });

  return {
    ...DEFAULT_STYLE,
    indent: readIndent(settings['indent_style'], settings['indent_size'] ?? settings['tab_width']),
    quote: settings['quote_type'] === 'double' ? '"' : "'",
    lineBreak: settings['end_of_line'] === 'crlf' ? '\r\n' : '\n',
    hasFinalNewline: settings['insert_final_newline'] !== false,
  };
}

/** The style that an array of server routes is written in; where it shows none, that of its file. */
export function detectStyle(array: ts.ArrayLiteralExpression, fallback: CodeStyle): CodeStyle {
  const file = array.getSourceFile();
  const declaration = file.statements.find((statement) => ts.isImportDeclaration(statement));
  const specifier = declaration?.moduleSpecifier.getText(file);

  return {
    indent: detectIndent(array) ?? fallback.indent,
    quote: specifier === undefined ? fallback.quote : specifier.startsWith('"') ? '"' : "'",
    hasSemicolons: declaration === undefined || declaration.getText(file).endsWith(';'),
  };
}

/** What an element is indented by more than the line on which the array begins. */
function detectIndent(array: ts.ArrayLiteralExpression): string | undefined {
  const { text } = array.getSourceFile();
  const outer = readIndentation(text, array.getStart());
  const [inner] = array.elements
    .filter((element) => readLineStart(text, element.getStart()).trim() === '')
    .map((element) => readIndentation(text, element.getStart()));

  return inner !== undefined && inner.length > outer.length && inner.startsWith(outer)
    ? inner.slice(outer.length)
    : undefined;
}

/** The blanks at the start of the line of an offset. */
export function readIndentation(text: string, offset: number): string {
  return /^[^\S\n]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
}

/** What stands before an offset on its line. */
function readLineStart(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function readIndent(style: unknown, size: unknown): string {
  if (style === 'tab' || size === 'tab') {
    return '\t';
  }

  return typeof size === 'number' ? ' '.repeat(size) : DEFAULT_STYLE.indent;
}

/** The folders that a file lies in, nearest first. */
function listFolders(path: string): string[] {
  const folder = posix.dirname(path);

  return folder === '/' ? ['/'] : [folder, ...listFolders(folder)];
}
