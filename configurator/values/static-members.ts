import ts from 'typescript';
import { readName } from '../program/syntax.js';
import { changeValue } from './changed-values.js';
import { createUnknown } from './factories.js';
import type { Interpreter } from './interpreter.js';
import type { Scope } from './scope.js';
import type { Value } from './value.js';

/** Classes above a class that are looked through. */
const MAX_PARENTS = 20;

/** What a static member of a class is, its own or one of the classes that it extends. */
export function readStaticMember(
  owner: ts.ClassLikeDeclaration,
  name: string,
  reading: { readonly interpreter: Interpreter; readonly scope: Scope; readonly node: ts.Node },
): Value {
  const { interpreter, scope, node } = reading;
  let current: ts.ClassLikeDeclaration | undefined = owner;
  for (let count = 0; current && count < MAX_PARENTS; count += 1) {
    const member = current.members.find(
      (candidate) => isStatic(candidate) && readName(candidate.name) === name,
    );
    if (member && ts.isPropertyDeclaration(member) && member.initializer) {
      const { initializer } = member;

      return changeValue(member, reading, () => interpreter.evaluate(initializer, scope));
    }
    if (member) {
      return ts.isMethodDeclaration(member)
        ? interpreter.createFunction(member, scope)
        : createUnknown(member);
    }
    const parent: ts.Expression | undefined = current.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    )?.types[0]?.expression;
    const value: Value | undefined = parent && interpreter.evaluate(parent, scope);
    current = value?.kind === 'class' ? value.node : undefined;
  }

  return createUnknown(node);
}

function isStatic(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}
