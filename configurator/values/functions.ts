import ts from 'typescript';
import { createChoice, createItem, createList, createLiteral, createUnknown } from './factories.js';
import type { FunctionNode, Interpreter } from './interpreter.js';
import { Scope } from './scope.js';
import type { Value } from './value.js';

/** A function of the application, and the scope in which it was made. */
export interface Callable {
  readonly node: FunctionNode;
  readonly closure: Scope;
  readonly interpreter: Interpreter;
}

/**
 * What calling a function gives. `await` and promises play no part: what counts is what they end with.
 *
 * @param args undefined where nothing is known of the arguments
 */
export function callFunction(
  { node, closure, interpreter }: Callable,
  args: readonly Value[] | undefined,
  caller: Scope,
): Value {
  const scope = Scope.enter(node, closure, { caller, args: args ?? [] });
  if (!scope) {
    return createUnknown(node, 'cycle');
  }
  bindParameters({ node, interpreter, scope }, args);
  if (node.asteriskToken || !node.body) {
    return createUnknown(node);
  }
  if (!ts.isBlock(node.body)) {
    return interpreter.evaluate(node.body, scope);
  }
  const results: Value[] = [];
  const isClosed = runStatements(node.body.statements, { interpreter, scope, results });
  if (!isClosed) {
    results.push(createLiteral(node, undefined));
  }

  return createChoice(node, results);
}

function bindParameters(
  { node, interpreter, scope }: { node: FunctionNode; interpreter: Interpreter; scope: Scope },
  args: readonly Value[] | undefined,
): void {
  const parameters = node.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
  parameters.forEach((parameter, index) => {
    const given = args?.[index];
    const isLeftOut = !given || (given.kind === 'literal' && given.value === undefined);
    if (parameter.dotDotDotToken) {
      const { name } = parameter;
      const rest = ts.isIdentifier(name)
        ? args?.slice(index).map((value) => createItem(value, name))
        : undefined;
      scope.bind(parameter, rest ? createList(parameter, rest) : createUnknown(parameter));
    } else if (isLeftOut && parameter.initializer && args) {
      scope.bind(parameter, interpreter.evaluate(parameter.initializer, scope));
    } else {
      scope.bind(parameter, given ?? (args ? createLiteral(parameter, undefined) : createUnknown(parameter)));
    }
  });
}

interface Run {
  readonly interpreter: Interpreter;
  readonly scope: Scope;
  /** What the function may return. */
  readonly results: Value[];
}

/** @returns whether the function always ends in these statements */
function runStatements(statements: readonly ts.Statement[], run: Run): boolean {
  return statements.some((statement) => runStatement(statement, run));
}

function runStatement(statement: ts.Statement, run: Run): boolean {
  if (ts.isReturnStatement(statement)) {
    run.results.push(
      statement.expression
        ? run.interpreter.evaluate(statement.expression, run.scope)
        : createLiteral(statement, undefined),
    );

    return true;
  }
  if (ts.isIfStatement(statement)) {
    const first = runStatement(statement.thenStatement, run);
    const second = statement.elseStatement !== undefined && runStatement(statement.elseStatement, run);

    return first && second;
  }
  if (ts.isBlock(statement)) {
    return runStatements(statement.statements, run);
  }
  if (ts.isTryStatement(statement)) {
    const isClosed = runStatements(statement.tryBlock.statements, run);

    return statement.catchClause ? runStatement(statement.catchClause.block, run) && isClosed : isClosed;
  }
  if (isLoop(statement) && mayReturn(statement)) {
    run.results.push(createUnknown(statement));
  }

  return ts.isThrowStatement(statement);
}

function isLoop(statement: ts.Statement): boolean {
  return (
    ts.isIterationStatement(statement, false) ||
    ts.isSwitchStatement(statement) ||
    ts.isLabeledStatement(statement)
  );
}

function mayReturn(node: ts.Node): boolean {
  return (
    ts.isReturnStatement(node) ||
    (ts.forEachChild(node, (child) => !ts.isFunctionLike(child) && mayReturn(child)) ?? false)
  );
}
