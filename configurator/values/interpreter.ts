import type ts from 'typescript';
import type { Holder } from './change-search.js';
import type { Mutation } from './mutations.js';
import type { Names } from './names.js';
import type { Scope } from './scope.js';
import type { FunctionValue, Value } from './value.js';

/** What the readers of single kinds of syntax need of the evaluator. */
export interface Interpreter {
  readonly names: Names;
  readonly checker: ts.TypeChecker;
  evaluate(node: ts.Expression, scope: Scope): Value;
  /** The value of a function or method, called in the scope of its code. */
  createFunction(node: FunctionNode, closure: Scope): Value;
  /** Calls a function from the code of another scope, by which endless calls are noticed. */
  call(callee: FunctionValue, args: readonly Value[], caller: Scope): Value;
  listMutations(holder: Holder): readonly Mutation[];
}

export type FunctionNode =
  ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;
