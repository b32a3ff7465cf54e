import ts from 'typescript';
import { findPlace } from '../program/place.js';
import { readName, unwrap } from '../program/syntax.js';
import type { Assumption } from './assumption.js';
import { BROWSER_GLOBALS } from './browser-globals.js';
import { listCalledCode } from './called-code.js';
import { isFunctionExpression, type FunctionNode } from './class-members.js';
import type { CodeContext } from './code-context.js';
import { findOwner, type CodeUnit, type UnitFindings } from './code-unit.js';
import type { Signal } from './component-signals.js';
import type { Injected } from './instances.js';
import { readPropertySignal } from './property-signal.js';
import { isRequestToken } from './request-tokens.js';
import {
  isDeferring,
  isHandled,
  isLaterCallback,
  isNamed,
  isPassedOver,
  isServerLeaving,
  isUserDriven,
  listRunArguments,
  readFactory,
  RUN_PROPERTIES,
} from './code-rules.js';

/** Reads code that runs while a page is rendered on a server, without what is for browsers alone. */
export class CodeScan {
  readonly #context: CodeContext;
  readonly #self: ts.ClassLikeDeclaration | undefined;
  #request: Signal | undefined;
  #browser: Signal | undefined;
  readonly #uses = new Set<CodeUnit>();
  /** Inside of a `try` whose `catch` deals with a name that is not there. */
  #isCaught = false;

  /**
   * Functions that are handed over wait for a user: inside of what listens to events, and in code of a file that is
   * being loaded, of which only what is called in place runs.
   */
  #isLater: boolean;

  constructor(context: CodeContext, { node, self }: CodeUnit) {
    this.#context = context;
    this.#self = self;
    this.#isLater = ts.isSourceFile(node);
  }

  get findings(): UnitFindings {
    return { request: this.#request, browser: this.#browser, uses: [...this.#uses] };
  }

  use(node: ts.Node, self: ts.ClassLikeDeclaration | undefined): void {
    if (!this.#isCaught) {
      this.#uses.add(this.#context.units.get(node, self));
    }
  }

  visitFunction({ parameters, body }: FunctionNode): void {
    parameters.forEach(({ initializer }) => initializer && this.visit(initializer));
    if (body) {
      this.visit(body);
    }
  }

  /** Statements in their order, up to one behind which only a browser comes. */
  visitStatements(statements: readonly ts.Statement[]): void {
    for (const statement of statements) {
      this.visit(statement);
      if (ts.isIfStatement(statement) && isServerLeaving(statement, this.#assume(statement.expression))) {
        return;
      }
    }
  }

  /** A value that is injected: its class is made, and it may be the request. */
  readInjected(injected: Injected | undefined, node: ts.Node): void {
    if (injected?.kind === 'class') {
      this.use(injected.node, injected.node);
    } else if (injected) {
      const factory = injected.kind === 'token' ? readFactory(injected.call) : undefined;
      if (factory) {
        this.use(factory, undefined);
      }
      if (isRequestToken(injected)) {
        this.#request ??= describe(injected.name, node);
      }
    }
  }

  readonly visit = (node: ts.Node): void => {
    if (isPassedOver(node)) {
      return;
    }
    if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) {
      this.visitStatements(node.statements);
    } else if (ts.isIfStatement(node)) {
      this.#visitBranches(node.expression, node.thenStatement, node.elseStatement);
    } else if (ts.isConditionalExpression(node)) {
      this.#visitBranches(node.condition, node.whenTrue, node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      this.#visitBinary(node);
    } else if (ts.isTryStatement(node)) {
      this.#visitTry(node);
    } else if (ts.isCallExpression(node)) {
      this.#visitCall(node);
    } else if (ts.isNewExpression(node)) {
      this.#visitNew(node);
    } else if (ts.isPropertyAccessExpression(node)) {
      this.#visitProperty(node, false);
    } else if (ts.isIdentifier(node)) {
      this.#visitName(node);
    } else if (isNamed(node)) {
      // Its name is no use of a global, except that a pattern may hold values.
      [ts.isIdentifier(node.name) ? undefined : node.name, node.initializer].forEach(
        (part) => part && this.visit(part),
      );
    } else {
      ts.forEachChild(node, this.visit);
    }
  };

  #visitBranches(condition: ts.Expression, yes: ts.Node, no: ts.Node | undefined): void {
    this.visit(condition);
    const { whenTrue, whenFalse } = this.#assume(condition);
    if (whenTrue !== 'browser') {
      this.visit(yes);
    }
    if (no && whenFalse !== 'browser') {
      this.visit(no);
    }
  }

  #visitBinary({ left, operatorToken, right }: ts.BinaryExpression): void {
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(left)) {
      this.#visitProperty(left, true);
    } else {
      this.visit(left);
    }
    const isAnd = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    const isOr = operatorToken.kind === ts.SyntaxKind.BarBarToken;
    const assumption = isAnd || isOr ? this.#assume(left) : undefined;
    if ((isAnd ? assumption?.whenTrue : assumption?.whenFalse) !== 'browser') {
      this.visit(right);
    }
  }

  #visitTry({ tryBlock, catchClause, finallyBlock }: ts.TryStatement): void {
    const isOutside = this.#isCaught;
    this.#isCaught ||= catchClause !== undefined && isHandled(catchClause);
    this.visit(tryBlock);
    this.#isCaught = isOutside;
    if (catchClause) {
      this.visit(catchClause.block);
    }
    if (finallyBlock) {
      this.visit(finallyBlock);
    }
  }

  #visitCall(call: ts.CallExpression): void {
    const callee = unwrap(call.expression);
    if (this.#context.conditions.isBrowserCallback(callee)) {
      return;
    }
    const token = this.#context.instances.findToken(call, this.#self);
    if (token) {
      this.readInjected(this.#context.instances.readToken(token), call);
    }
    if (isFunctionExpression(callee)) {
      this.visitFunction(callee);
    } else {
      this.#useCalled(callee);
      this.visit(callee);
    }
    if (
      ts.isPropertyAccessExpression(callee) &&
      (callee.name.text === 'call' || callee.name.text === 'apply')
    ) {
      this.#useCalled(unwrap(callee.expression));
    }
    const isOutside = this.#isCaught;
    this.#isCaught &&= !isDeferring(call);
    this.#visitArguments(listRunArguments(call), isLaterCallback(callee) || isUserDriven(callee));
    this.#isCaught = isOutside;
    if (callee.getText().endsWith('createComponent')) {
      this.#useClass(call.arguments[0]);
    }
  }

  #visitNew({ expression, arguments: given }: ts.NewExpression): void {
    this.#useClass(expression);
    this.visit(expression);
    this.#visitArguments(given ?? [], false);
  }

  #useClass(name: ts.Expression | undefined): void {
    const node = name && this.#context.names.findClass(name);
    if (node) {
      this.use(node, node);
    }
  }

  #visitArguments(given: readonly ts.Expression[], isLater: boolean): void {
    const isOutside = this.#isLater;
    this.#isLater ||= isLater;
    for (const argument of given.map(unwrap)) {
      if (ts.isObjectLiteralExpression(argument)) {
        argument.properties.forEach((property) => this.#visitOption(property));
      } else if (!this.#runsFunction(argument)) {
        this.visit(argument);
      }
    }
    this.#isLater = isOutside;
  }

  #visitOption(property: ts.ObjectLiteralElementLike): void {
    const isRun = !this.#isLater && RUN_PROPERTIES.has(readName(property.name) ?? '');
    if (ts.isPropertyAssignment(property)) {
      this.#visitArguments([property.initializer], !isRun);
    } else if (!ts.isMethodDeclaration(property)) {
      this.visit(property);
    } else if (isRun) {
      this.visitFunction(property);
    }
  }

  /** A function that is handed over to be called: written in place, or named. */
  #runsFunction(argument: ts.Expression): boolean {
    if (isFunctionExpression(argument)) {
      if (!this.#isLater) {
        this.visitFunction(argument);
      }

      return true;
    }
    const callee = ts.isCallExpression(argument) ? unwrap(argument.expression) : undefined;
    const bound = callee && ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind';
    const named = bound ? unwrap(callee.expression) : argument;
    if (!this.#isLater && (ts.isIdentifier(named) || ts.isPropertyAccessExpression(named))) {
      this.#useCalled(named);
    }

    return false;
  }

  #useCalled(callee: ts.Expression): void {
    listCalledCode(this.#context, callee, this.#self).forEach(({ code, self }) => this.use(code, self));
  }

  #visitProperty(node: ts.PropertyAccessExpression, isAssigned: boolean): void {
    const { expression, name } = node;
    const held = this.#context.instances.find(expression, this.#self);
    if (held?.kind === 'class') {
      for (const member of this.#context.members.find(held.node, name.text)) {
        if (isAssigned ? ts.isSetAccessorDeclaration(member) : ts.isGetAccessorDeclaration(member)) {
          this.use(member, held.node);
        }
      }
    }
    const signal = readPropertySignal(this.#context, node, this.#self);
    if (signal?.sort === 'request') {
      this.#request ??= describe(signal.name, node);
    } else if (signal) {
      this.#addBrowser(signal.name, node);
    }
    this.visit(expression);
  }

  #visitName(node: ts.Identifier): void {
    if (BROWSER_GLOBALS.has(node.text) && this.#context.names.isGlobal(node)) {
      this.#addBrowser(node.text, node);
    }
  }

  #addBrowser(name: string, node: ts.Node): void {
    if (!this.#isCaught) {
      this.#browser ??= describe(name, node);
    }
  }

  #assume(condition: ts.Expression): Assumption {
    return this.#context.conditions.assume(condition, this.#self);
  }
}

function describe(name: string, node: ts.Node): Signal {
  return { name, owner: findOwner(node)?.name?.text, ...findPlace(node) };
}
