import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { readCall } from './calls.js';
import { readBinary, readConditional } from './conditions.js';
import { readModule, readTarget } from './declarations.js';
import { createLiteral, createUnknown } from './factories.js';
import { callFunction, type Callable } from './functions.js';
import type { FunctionNode, Interpreter } from './interpreter.js';
import { readArray } from './lists.js';
import { readPlain, readPrefix, readThis } from './literals.js';
import { readMember } from './members.js';
import { Mutations } from './mutations.js';
import { Names } from './names.js';
import { readObject } from './object-record.js';
import { Scope } from './scope.js';
import { readStaticMember } from './static-members.js';
import { createText, readTaggedTemplate, readTemplate } from './templates.js';
import type { FunctionValue, Value } from './value.js';

/** Expressions inside of expressions that are followed; more of them would exhaust the stack. */
const MAX_DEPTH = 250;

/** Expressions that are evaluated for one application; more of them would take too long. */
const MAX_STEPS = 3_000_000;

/**
 * Finds what expressions stand for without running them. Conditions are not decided, because files such as
 * environment.ts are replaced for other configurations: what depends on one is a choice. Never throws; whatever it
 * cannot know is an unknown value.
 */
export class Evaluator {
  readonly #application: ApplicationProgram;
  readonly #mutations: Mutations;
  readonly #root = Scope.createRoot();
  readonly #interpreter: Interpreter;
  readonly #callables = new WeakMap<FunctionValue, Callable>();
  #depth = 0;
  #steps = 0;

  constructor(application: ApplicationProgram) {
    this.#application = application;
    this.#mutations = new Mutations(application);
    this.#interpreter = {
      names: new Names(application),
      checker: application.checker,
      evaluate: (node, scope) => this.#evaluate(node, scope),
      createFunction: (node, closure) => this.#createFunction(node, closure),
      call: (callee, args, caller) => {
        const callable = this.#callables.get(callee);

        return callable ? this.#call(callable, args, caller) : callee.call(args);
      },
      listMutations: (holder) => this.#mutations.list(holder),
    };
  }

  /** What an expression stands for, outside of any call: parameters of functions around it are unknown. */
  evaluate(node: ts.Expression): Value {
    return this.#evaluate(node, this.#root);
  }

  /** The code that changes what an expression stands for, or takes its place: `router.config.push(route)`. */
  listChanges(node: ts.Expression): readonly ts.Expression[] {
    return this.#mutations.listChanges(node);
  }

  #evaluate(node: ts.Expression, scope: Scope): Value {
    const known = scope.memo.get(node);
    if (known) {
      return known;
    }
    this.#steps += 1;
    if (this.#depth >= MAX_DEPTH || this.#steps > MAX_STEPS) {
      return createUnknown(node);
    }
    if (scope.active.has(node)) {
      return createUnknown(node, 'cycle');
    }
    scope.active.add(node);
    this.#depth += 1;
    try {
      const value = this.#readWithType(node, scope);
      scope.memo.set(node, value);

      return value;
    } finally {
      this.#depth -= 1;
      scope.active.delete(node);
    }
  }

  /** Where the syntax does not tell, the type may: `declare const HOME: 'home'`. */
  #readWithType(node: ts.Expression, scope: Scope): Value {
    const value = this.#read(node, scope);
    if (value.kind !== 'unknown' || value.reason !== 'dynamic' || !hasOwnType(node)) {
      return value;
    }
    const type = this.#findType(node);
    if (type?.isStringLiteral()) {
      return createText(node, { text: type.value });
    }

    return type?.isNumberLiteral() ? createLiteral(node, type.value) : value;
  }

  /** Undefined for code so deeply nested that the checker exhausts the stack. */
  #findType(node: ts.Expression): ts.Type | undefined {
    try {
      return this.#application.checker.getTypeAtLocation(node);
    } catch (error) {
      if (error instanceof RangeError) {
        return undefined;
      }
      throw error;
    }
  }

  #read(node: ts.Expression, scope: Scope): Value {
    if (ts.isIdentifier(node)) {
      return this.#readName(node, scope);
    }
    if (ts.isArrayLiteralExpression(node)) {
      return readArray(node, scope, this.#interpreter);
    }
    if (ts.isObjectLiteralExpression(node)) {
      return readObject(node, scope, this.#interpreter);
    }
    if (ts.isPropertyAccessExpression(node)) {
      return this.#readProperty(node.expression, node.name.text, { node, scope });
    }
    if (ts.isElementAccessExpression(node)) {
      return this.#readElement(node, scope);
    }
    if (ts.isCallExpression(node)) {
      return this.#readCall(node, scope);
    }
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      return this.#createFunction(node, scope);
    }
    if (ts.isClassExpression(node)) {
      return { kind: 'class', node };
    }
    if (ts.isConditionalExpression(node)) {
      return readConditional(node, scope, this.#interpreter);
    }
    if (ts.isBinaryExpression(node)) {
      return readBinary(node, scope, this.#interpreter);
    }

    return this.#readOther(node, scope);
  }

  #readOther(node: ts.Expression, scope: Scope): Value {
    if (ts.isTaggedTemplateExpression(node)) {
      return readTaggedTemplate(node, scope, this.#interpreter);
    }
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      return readTemplate(node, scope, this.#interpreter);
    }
    if (ts.isPrefixUnaryExpression(node)) {
      return readPrefix(node, this.#evaluate(node.operand, scope));
    }
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      ts.isAwaitExpression(node)
    ) {
      return this.#evaluate(node.expression, scope);
    }

    return node.kind === ts.SyntaxKind.ThisKeyword ? readThis(node) : readPlain(node);
  }

  #readName(node: ts.Identifier, scope: Scope): Value {
    const target = this.#interpreter.names.resolve(node);

    return readTarget(target, { interpreter: this.#interpreter, scope, root: this.#root, node });
  }

  #readProperty(
    owner: ts.Expression,
    name: string,
    { node, scope }: { node: ts.Expression; scope: Scope },
  ): Value {
    const value = this.#evaluate(owner, scope);

    return value.kind === 'class'
      ? readStaticMember(value.node, name, { interpreter: this.#interpreter, scope: this.#root, node })
      : readMember(value, name, node);
  }

  #readElement(node: ts.ElementAccessExpression, scope: Scope): Value {
    const key = this.#evaluate(node.argumentExpression, scope);
    if (key.kind === 'text') {
      return this.#readProperty(node.expression, key.text, { node, scope });
    }

    return key.kind === 'literal' && typeof key.value === 'number'
      ? this.#readProperty(node.expression, String(key.value), { node, scope })
      : createUnknown(node);
  }

  #readCall(node: ts.CallExpression, scope: Scope): Value {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return this.#readImport(node, scope);
    }

    return readCall(node, scope, this.#interpreter);
  }

  /** `import('./x')` */
  #readImport(node: ts.CallExpression, scope: Scope): Value {
    const [argument] = node.arguments;
    const specifier = argument && this.#evaluate(argument, scope);
    if (!argument || specifier?.kind !== 'text') {
      return createUnknown(node);
    }
    const file = this.#application.resolve(specifier.text, node.getSourceFile());
    const symbol = file && this.#interpreter.names.findModule(file);
    const reading = { interpreter: this.#interpreter, scope: this.#root, root: this.#root, node };
    if (file) {
      return symbol ? readModule(symbol, node, reading) : { kind: 'module', node, get: () => undefined };
    }
    const target = this.#interpreter.names.describeUnread(specifier.text, '*', argument);

    return readTarget(target.kind === 'missing' ? { ...target, node } : target, reading);
  }

  #createFunction(node: FunctionNode, closure: Scope): Value {
    const known = closure.memo.get(node);
    if (known) {
      return known;
    }
    const callable = { node, closure, interpreter: this.#interpreter };
    const value: FunctionValue = {
      kind: 'function',
      node,
      call: (args) => this.#call(callable, args, closure),
    };
    closure.memo.set(node, value);
    this.#callables.set(value, callable);

    return value;
  }

  #call(callable: Callable, args: readonly Value[] | undefined, caller: Scope): Value {
    if (this.#depth >= MAX_DEPTH) {
      return createUnknown(callable.node);
    }
    this.#depth += 1;
    try {
      return callFunction(callable, args, caller);
    } finally {
      this.#depth -= 1;
    }
  }
}

/** Names and what is taken out of them have a type of their own, which costs little to ask for. */
function hasOwnType(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}
