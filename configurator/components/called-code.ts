import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { readFunction, type FunctionNode } from './class-members.js';
import type { CodeContext } from './code-context.js';
import { findOwner } from './code-unit.js';

/** A function of the workspace, and what `this` stands for in it. */
export interface CalledCode {
  readonly code: FunctionNode;
  readonly self: ts.ClassLikeDeclaration | undefined;
}

type Context = Pick<CodeContext, 'names' | 'members' | 'instances'>;

/** The functions of the workspace that calling an expression runs. @param self the class that `this` stands for */
export function listCalledCode(
  context: Context,
  callee: ts.Expression,
  self: ts.ClassLikeDeclaration | undefined,
): CalledCode[] {
  if (ts.isIdentifier(callee)) {
    const declaration = context.names.findDeclaration(callee);
    const code = declaration && readFunction(declaration);

    // A function inside of a method may use its `this`.
    return code ? [{ code, self: findOwner(code) && self }] : [];
  }
  if (!ts.isPropertyAccessExpression(callee)) {
    return [];
  }
  const receiver = unwrap(callee.expression);
  const isSuper = receiver.kind === ts.SyntaxKind.SuperKeyword;
  const owner = isSuper ? findSuper(context, callee) : findReceiver(context, receiver, self);
  const found = owner ? context.members.find(owner, callee.name.text) : [];

  return found.flatMap((member) => {
    const code = readFunction(member);

    return code ? [{ code, self: isSuper ? self : owner }] : [];
  });
}

function findSuper({ members }: Context, callee: ts.Node): ts.ClassLikeDeclaration | undefined {
  const lexical = findOwner(callee);

  return lexical && members.findBase(lexical);
}

/** The class of an instance, or the class itself for its static methods. */
function findReceiver(
  { names, instances }: Context,
  receiver: ts.Expression,
  self: ts.ClassLikeDeclaration | undefined,
): ts.ClassLikeDeclaration | undefined {
  const held = instances.find(receiver, self);

  return held?.kind === 'class' ? held.node : names.findClass(receiver);
}
