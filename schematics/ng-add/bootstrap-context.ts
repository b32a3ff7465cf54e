import type { Rule } from '@angular-devkit/schematics';
import ts from 'typescript';
import type { Application } from '../utility/application.js';
import { findCallIn } from '../utility/calls.js';
import { addNamedImports, findImportedName } from '../utility/imports.js';
import { refuse } from '../utility/refusal.js';
import { SourceFiles } from '../utility/source-files.js';
import { applyEdits, type TextEdit } from '../utility/text-edits.js';

const MODULE = '@angular/platform-browser';
const CONTEXT = 'context';
const TYPE = 'BootstrapContext';

/**
 * Makes an existing `main.server.ts` hand the context of a request on to `bootstrapApplication()`: without it, requests
 * rendered at the same time share the platform injector (CVE-2025-59052).
 *
 * @throws NGXH1017 for an entry of another form
 */
export function passBootstrapContext({ mainServer }: Application): Rule {
  return (tree) => {
    const file = mainServer === undefined ? undefined : new SourceFiles(tree).read(mainServer);
    const call = file && findCallIn(file, { name: 'bootstrapApplication', module: MODULE });
    if (!file || !call || call.arguments.length >= 3) {
      return;
    }

    const edits = editBootstrap(call);
    if (!edits) {
      throw refuse('NGXH1017', { file: mainServer ?? file.fileName });
    }
    tree.overwrite(file.fileName, applyEdits(file.text, [...edits, ...importContext(file)]));
  };
}

function importContext(file: ts.SourceFile): TextEdit[] {
  return findImportedName(file, { name: TYPE, module: MODULE }) === undefined
    ? addNamedImports(file, MODULE, [`type ${TYPE}`])
    : [];
}

/** Undefined when the call is in no function that could receive the context. */
function editBootstrap(call: ts.CallExpression): TextEdit[] | undefined {
  const bootstrap = findFunction(call);
  const last = call.arguments.at(-1);
  if (!bootstrap || !last) {
    return undefined;
  }

  const [parameter] = bootstrap.parameters;
  const name = parameter ? parameter.name.getText() : CONTEXT;
  const argument = call.arguments.length === 1 ? `, undefined, ${name}` : `, ${name}`;
  const edits = [insert(last.getEnd(), argument)];
  if (!parameter) {
    // `() =>`, `function () {`: the place between the parentheses.
    edits.push(insert(bootstrap.parameters.pos, `${CONTEXT}: ${TYPE}`));
  }

  return edits;
}

function findFunction(call: ts.Node): ts.SignatureDeclaration | undefined {
  for (let node = call.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)) {
      return node;
    }
  }

  return undefined;
}

function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}
