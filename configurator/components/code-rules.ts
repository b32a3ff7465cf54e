import ts from 'typescript';
import type { Assumption } from './assumption.js';
import { BROWSER_GLOBALS, NODE_NAVIGATOR } from './browser-globals.js';
import { readName, unwrap } from '../program/syntax.js';

/**
 * Properties of an object handed to a call whose functions run while rendering: of `resource()` and `linkedSignal()`, of
 * observers, of inputs. Others are taken for what a user's action calls: `{ onClick: () => ... }`.
 */
export const RUN_PROPERTIES: ReadonlySet<string> = new Set([
  ...['loader', 'params', 'request', 'stream', 'source', 'computation', 'transform', 'queryFn', 'onInit'],
  ...['next', 'complete', 'subscribe', 'finalize'],
]);

/** Methods whose callbacks wait for an event of the browser. */
const LISTENING = new Set(['addEventListener', 'removeEventListener', 'listen', 'registerOnChange']);

/** Streams that only a user's input sets going. */
const USER_STREAMS = new Set(['valueChanges', 'statusChanges']);

export function isLaterCallback(callee: ts.Expression): boolean {
  return LISTENING.has(readLastName(callee) ?? '');
}

/** Whether a call goes on from events of the page: `fromEvent(button, 'click').subscribe(...)`. */
export function isUserDriven(callee: ts.Expression): boolean {
  for (let at: ts.Expression | undefined = callee; at; at = readReceiver(at)) {
    const name = readLastName(at) ?? '';
    if (USER_STREAMS.has(name) || name === 'fromEvent') {
      return true;
    }
  }

  return false;
}

/** Functions whose callbacks run when the code around the call has come to its end, and its `try` with it. */
const DEFERRING = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['subscribe', 'then', 'finally', 'effect'],
]);

/** Whether the callbacks of a call run outside of the `try` around it; a promise that is awaited throws inside of it. */
export function isDeferring(call: ts.CallExpression): boolean {
  return DEFERRING.has(readLastName(unwrap(call.expression)) ?? '') && !isAwaited(call);
}

function isAwaited(node: ts.Node): boolean {
  const { parent } = node;

  return (
    ts.isAwaitExpression(parent) ||
    ((ts.isPropertyAccessExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      (ts.isCallExpression(parent) && parent.expression === node)) &&
      isAwaited(parent))
  );
}

/** Methods with a callback for errors, and its place among the arguments. */
const ERROR_CALLBACKS: ReadonlyMap<string, number> = new Map([
  ['catch', 0],
  ['catchError', 0],
  ['subscribe', 1],
  ['then', 1],
]);

/** The arguments of a call without what runs only when something has failed. */
export function listRunArguments({ expression, arguments: given }: ts.CallExpression): ts.Expression[] {
  const place = ERROR_CALLBACKS.get(readLastName(unwrap(expression)) ?? '');
  const [first] = given;
  // `bus.subscribe('topic', callback)` is something else.
  const isOther = place === 1 && first !== undefined && !mayBeCallback(unwrap(first));

  return given.filter((_, index) => isOther || index !== place);
}

function mayBeCallback(node: ts.Expression): boolean {
  return ts.isFunctionLike(node) || ts.isIdentifier(node) || node.kind === ts.SyntaxKind.NullKeyword;
}

function readReceiver(node: ts.Expression): ts.Expression | undefined {
  return ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)
    ? unwrap(node.expression)
    : undefined;
}

function readLastName(node: ts.Expression): string | undefined {
  return ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : undefined;
}

/** Whether only a browser comes to the code behind a statement, as behind `if (!isPlatformBrowser(id)) return;`. */
export function isServerLeaving(
  { thenStatement, elseStatement }: ts.IfStatement,
  { whenTrue, whenFalse }: Assumption,
): boolean {
  return (
    (whenFalse === 'browser' && isAlwaysLeft(thenStatement)) ||
    (whenTrue === 'browser' && elseStatement !== undefined && isAlwaysLeft(elseStatement))
  );
}

/** Whether the code behind a statement is not reached through it. */
function isAlwaysLeft(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;

  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

/** Whether a `catch` keeps an error from going on. */
export function isHandled({ block }: ts.CatchClause): boolean {
  return !block.statements.some(ts.isThrowStatement);
}

/** What is no code, or runs only when something calls it. */
export function isPassedOver(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isTypeOfExpression(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

export function isNamed(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.BindingElement | ts.PropertyAssignment {
  return ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isPropertyAssignment(node);
}

/** What only a browser has, as a property of what both have: `globalThis.localStorage`, `navigator.geolocation`. */
export function isBrowserMember(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) {
    return false;
  }
  const owner = node.expression.getText();

  return owner === 'navigator'
    ? !NODE_NAVIGATOR.has(node.name.text)
    : owner === 'globalThis' && BROWSER_GLOBALS.has(node.name.text);
}

/** Something is read from what may not be there: `globalThis.localStorage.getItem()`. */
export function isReadFurther(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;

  return (
    (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent)) &&
    parent.expression === node &&
    parent.questionDotToken === undefined
  );
}

/** `factory` in `new InjectionToken('name', { factory: () => ... })`. */
export function readFactory({ arguments: given }: ts.NewExpression): ts.Node | undefined {
  const options = given?.[1];
  const factory =
    options && ts.isObjectLiteralExpression(options)
      ? options.properties.find(({ name }) => readName(name) === 'factory')
      : undefined;
  const value = factory && ts.isPropertyAssignment(factory) ? unwrap(factory.initializer) : factory;

  return value && ts.isFunctionLike(value) ? value : undefined;
}
