import ts from 'typescript';
import type { TextEdit } from './text-edits.js';

/** An export of a module. */
export interface ImportedSymbol {
  readonly name: string;
  readonly module: string;
}

/** Longer lists of names are written one below the other. */
const MAX_LINE = 80;

/** The name that a file knows an import by; undefined when it does not import it by name. */
export function findImportedName(file: ts.SourceFile, symbol: ImportedSymbol): string | undefined {
  for (const declaration of listImportsOf(file, symbol.module)) {
    const specifier = listSpecifiers(declaration).find(
      ({ name, propertyName }) => (propertyName ?? name).text === symbol.name,
    );
    if (specifier) {
      return specifier.name.text;
    }
  }

  return undefined;
}

/** The name of the default import of a module (also `import * as name`); undefined when there is none. */
export function findDefaultImport(file: ts.SourceFile, module: string): string | undefined {
  for (const { importClause } of listImportsOf(file, module)) {
    const bindings = importClause?.namedBindings;
    const name =
      importClause?.name ?? (bindings && ts.isNamespaceImport(bindings) ? bindings.name : undefined);
    if (name) {
      return name.text;
    }
  }

  return undefined;
}

/** The name of `import * as name` of a module; undefined when there is none, or one of types alone. */
export function findNamespaceImport(file: ts.SourceFile, module: string): string | undefined {
  for (const { importClause } of listImportsOf(file, module)) {
    const bindings = importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings) && importClause.phaseModifier === undefined) {
      return bindings.name.text;
    }
  }

  return undefined;
}

/** Edits after which a file imports `names` from a module: in an import of values that it has, or a new one. */
export function addNamedImports(file: ts.SourceFile, module: string, names: readonly string[]): TextEdit[] {
  const declarations = listImportsOf(file, module);
  const known = declarations
    .flatMap(listSpecifiers)
    .map(({ name, propertyName }) => (propertyName ?? name).text);
  const missing = names.filter((name) => !known.includes(name));
  if (missing.length === 0) {
    return [];
  }

  const bindings = declarations
    .filter(({ importClause }) => importClause?.phaseModifier === undefined)
    .map(({ importClause }) => importClause?.namedBindings)
    .find((candidate) => candidate && ts.isNamedImports(candidate));

  return bindings && ts.isNamedImports(bindings)
    ? [replaceBindings(bindings, [...bindings.elements.map((element) => element.getText()), ...missing])]
    : [addDeclaration(file, `import { ${missing.join(', ')} } from '${module}';`)];
}

/** Edits after which a file does not import the given local names any more. */
export function removeImports(file: ts.SourceFile, names: ReadonlySet<string>): TextEdit[] {
  return file.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .flatMap((declaration) => {
      const bindings = declaration.importClause?.namedBindings;
      const all = [declaration.importClause?.name, ...listBoundNames(bindings)].filter(
        (name) => name !== undefined,
      );
      if (!all.some(({ text }) => names.has(text))) {
        return [];
      }
      if (all.every(({ text }) => names.has(text))) {
        return [removeStatement(declaration)];
      }
      const kept = listSpecifiers(declaration).filter(({ name }) => !names.has(name.text));

      return bindings && kept.length > 0
        ? [
            replaceBindings(
              bindings,
              kept.map((specifier) => specifier.getText()),
            ),
          ]
        : [];
    });
}

/** Removes a statement with its line; comments before it stay. */
function removeStatement(statement: ts.Statement): TextEdit {
  const { text } = statement.getSourceFile();
  const start = statement.getStart();
  const end = endOfLine(text, statement.getEnd());
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isAloneBefore = text.slice(lineStart, start).trim() === '';

  return isAloneBefore ? { start: lineStart, end, text: '' } : { start, end: statement.getEnd(), text: '' };
}

function listImportsOf(file: ts.SourceFile, module: string): ts.ImportDeclaration[] {
  return file.statements.filter(
    (statement): statement is ts.ImportDeclaration =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === module,
  );
}

function listSpecifiers({ importClause }: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const bindings = importClause?.namedBindings;

  return bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
}

function listBoundNames(bindings: ts.NamedImportBindings | undefined): ts.Identifier[] {
  if (!bindings) {
    return [];
  }

  return ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name) : [bindings.name];
}

function replaceBindings(bindings: ts.Node, names: readonly string[]): TextEdit {
  const line = `{ ${names.join(', ')} }`;
  const text = line.length > MAX_LINE ? `{\n${names.map((name) => `  ${name},\n`).join('')}}` : line;

  return { start: bindings.getStart(), end: bindings.getEnd(), text };
}

function addDeclaration(file: ts.SourceFile, declaration: string): TextEdit {
  const last = file.statements.filter((statement) => ts.isImportDeclaration(statement)).at(-1);
  if (!last) {
    const start = file.statements[0]?.getStart() ?? file.text.length;

    return { start, end: start, text: `${declaration}\n\n` };
  }
  const behind = ts.getTrailingCommentRanges(file.text, last.getEnd())?.at(-1)?.end ?? last.getEnd();
  const start = endOfLine(file.text, behind);
  const isLineEnded = file.text[start - 1] === '\n';

  return { start, end: start, text: isLineEnded ? `${declaration}\n` : `\n${declaration}` };
}

/** The offset after the line break, when nothing but blanks is before it; else the offset itself. */
function endOfLine(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  const end = lineBreak === -1 ? text.length : lineBreak + 1;

  return text.slice(offset, end).trim() === '' ? end : offset;
}
