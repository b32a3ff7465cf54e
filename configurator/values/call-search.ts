import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { unwrap } from '../program/syntax.js';
import { Names } from './names.js';

/** A function, or a static method as `RouterModule.forRoot`, and the package that exports it. */
export interface Callee {
  readonly name: string;
  readonly method?: string;
  readonly module: string;
}

/**
 * The first call of a function of a package in a file or in what it imports, nearest files first. Files that are
 * loaded on demand come after all others.
 *
 * @param entry path of the file to begin with
 */
export function findCall(
  application: ApplicationProgram,
  entry: string,
  callee: Callee,
): ts.CallExpression | undefined {
  const names = new Names(application);
  for (const file of listFilesFrom(application, entry)) {
    const call = file.text.includes(callee.name)
      ? findCallIn(file, (node) => isCall(node, callee, names))
      : undefined;
    if (call) {
      return call;
    }
  }

  return undefined;
}

/** A file and the files that it leads to, nearest first; those that are loaded on demand last. */
export function* listFilesFrom(application: ApplicationProgram, entry: string): Generator<ts.SourceFile> {
  const first = application.read(entry);
  const files = new Set(first ? [first] : []);
  for (const file of files) {
    yield file;
    application.listStaticImports(file).forEach((imported) => files.add(imported));
  }
  // A Set goes through what is added to it while it is being walked.
  for (const file of files) {
    for (const imported of application.listImports(file).filter((candidate) => !files.has(candidate))) {
      files.add(imported);
      yield imported;
    }
  }
}

/** The first call in a file, outer ones first, that passes a test. */
export function findCallIn(
  root: ts.Node,
  test: (call: ts.CallExpression) => boolean,
): ts.CallExpression | undefined {
  const queue: ts.Node[] = [root];
  for (const node of queue) {
    if (ts.isCallExpression(node) && test(node)) {
      return node;
    }
    ts.forEachChild(node, (child) => {
      queue.push(child);
    });
  }

  return undefined;
}

function isCall(node: ts.CallExpression, { name, method, module }: Callee, names: Names): boolean {
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) {
    return method === undefined && leadsTo(callee, { name, module }, names);
  }
  if (!ts.isPropertyAccessExpression(callee)) {
    return false;
  }
  const owner = unwrap(callee.expression);
  if (callee.name.text === method) {
    return ts.isIdentifier(owner)
      ? leadsTo(owner, { name, module }, names)
      : ts.isPropertyAccessExpression(owner) && owner.name.text === name;
  }

  // `import * as router from '@angular/router'`
  return (
    method === undefined &&
    callee.name.text === name &&
    ts.isIdentifier(owner) &&
    leadsTo(owner, { name: '*', module }, names)
  );
}

function leadsTo(identifier: ts.Identifier, { name, module }: Callee, names: Names): boolean {
  const target = names.resolve(identifier);

  return target.kind === 'package' && target.reference.module === module && target.reference.name === name;
}
