import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import type { Application } from '../../utility/application.js';
import type { StandaloneBootstrap } from '../../utility/bootstrap.js';
import { findDeclaration } from '../../utility/declarations.js';
import { describeSpecifier, printImport, readImportForm } from '../../utility/import-form.js';
import { addNamedImports, removeImports } from '../../utility/imports.js';
import { removeAllLines } from '../../utility/lines.js';
import { listReferences } from '../../utility/references.js';
import type { SourceFiles } from '../../utility/source-files.js';
import { applyEdits, type TextEdit } from '../../utility/text-edits.js';
import { findBrowserUse } from './browser-code.js';
import { chooseFolder, findAppFolder } from './app-folder.js';
import { extractCode, refuseCode, type Extraction } from './extraction.js';
import { createServerFile } from './file-creation.js';

const CONFIG = 'appConfig';

/** A configuration that both entries of the application import. */
export interface SharedConfiguration {
  /** Absolute path of the folder for the server's own configuration. */
  readonly folder: string;
  /** The import of the configuration as `appConfig`, for a file of an absolute path. */
  readonly print: (to: string) => string;
}

interface Setup {
  readonly application: Application;
  readonly bootstrap: StandaloneBootstrap;
}

/**
 * The configuration given to `bootstrapApplication()`. One that is written in the entry itself moves to a file
 * `app.config.ts` of its own, because the server cannot import the entry without starting the browser's application.
 *
 * @throws NGXH1056 when it cannot be moved
 */
export function shareConfiguration(tree: Tree, files: SourceFiles, setup: Setup): SharedConfiguration {
  const { application, bootstrap } = setup;
  const { configuration, call } = bootstrap;
  const entry = call.getSourceFile();
  if (configuration && ts.isIdentifier(configuration)) {
    const form = readImportForm(entry, configuration.text);
    const declared = findDeclaration(files, entry, configuration.text)?.node.getSourceFile();
    if (form && declared) {
      return {
        folder: chooseFolder(tree, application, declared.fileName),
        print: (to) => printImport(form, CONFIG, to),
      };
    }
  }

  return moveConfiguration(tree, setup);
}

function moveConfiguration(tree: Tree, { application, bootstrap }: Setup): SharedConfiguration {
  const { configuration, call, component } = bootstrap;
  const entry = call.getSourceFile();
  const folder = findAppFolder(tree, application);
  const path = posix.join(folder, 'app.config.ts');
  if (tree.exists(path)) {
    throw refuseCode(
      call,
      `the file ${path.slice(1)} is there already, and what is given here is not just a configuration imported from it`,
    );
  }

  const local = findLocalConstant(configuration);
  const code = local?.initializer ?? configuration;
  const name = local?.name ?? chooseName(code);
  const extraction = code ? extractCode(entry, { code, statement: local?.statement, to: path }) : EMPTY;
  const use = code && findBrowserUse(tree, application, [code, ...extraction.moved]);
  if (use) {
    throw refuseCode(call, `\`${use.name}\` at ${use.place} is something that a server does not have`);
  }
  const gone = [...extraction.moved, ...(local ? [local.statement] : [])];
  createServerFile(tree, application, { path, lines: printConfig(extraction, name) });
  tree.overwrite(
    entry.fileName,
    applyEdits(entry.text, [
      ...removeImports(entry, extraction.unusedImports),
      ...removeAllLines(
        entry.text,
        gone.map((node) => ({ start: startOf(node), end: node.getEnd() })),
      ),
      ...addNamedImports(entry, describeSpecifier(entry.fileName, path.replace(/\.ts$/, '')), [name]),
      ...(configuration
        ? replaceConfiguration(configuration, name)
        : [{ start: component.getEnd(), end: component.getEnd(), text: `, ${name}` }]),
    ]),
  );

  return {
    folder,
    print: (to) => printImport({ name, module: './app.config', from: path }, CONFIG, to),
  };
}

const EMPTY: Extraction = {
  imports: [],
  statements: [],
  code: '{\n  providers: [],\n}',
  moved: [],
  unusedImports: new Set(),
};

/** A configuration that is made of another one of the same name needs its own. */
function chooseName(code: ts.Expression | undefined): string {
  return code && listReferences(code).some(({ text }) => text === CONFIG) ? 'sharedConfig' : CONFIG;
}

interface LocalConstant {
  readonly name: string;
  readonly initializer: ts.Expression;
  readonly statement: ts.VariableStatement;
}

/** The configuration when it is a constant of the entry that has a statement of its own. */
function findLocalConstant(configuration: ts.Expression | undefined): LocalConstant | undefined {
  if (!configuration || !ts.isIdentifier(configuration)) {
    return undefined;
  }
  for (const statement of configuration.getSourceFile().statements) {
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const [first] = declarations;
    if (
      ts.isVariableStatement(statement) &&
      declarations.length === 1 &&
      first?.initializer &&
      first.name.getText() === configuration.text
    ) {
      return { name: configuration.text, initializer: first.initializer, statement };
    }
  }

  return undefined;
}

/** Where a statement begins, with the comments above it. */
function startOf(statement: ts.Statement): number {
  const { text } = statement.getSourceFile();

  return ts.getLeadingCommentRanges(text, statement.getFullStart())?.[0]?.pos ?? statement.getStart();
}

function replaceConfiguration(configuration: ts.Expression, name: string): TextEdit[] {
  return ts.isIdentifier(configuration) && configuration.text === name
    ? []
    : [{ start: configuration.getStart(), end: configuration.getEnd(), text: name }];
}

function printConfig({ imports, statements, code }: Extraction, name: string): string[] {
  const type = /\bApplicationConfig\b/;
  const importsType = imports.some((line) => type.test(line));

  return [
    ...(importsType ? [] : ["import type { ApplicationConfig } from '@angular/core';"]),
    ...imports,
    '',
    ...statements.flatMap((statement) => [...statement.split(/\r?\n/), '']),
    ...`export const ${name}: ApplicationConfig = ${code};`.split(/\r?\n/),
  ];
}
