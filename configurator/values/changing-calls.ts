import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { findElementParameter, findResult, isChangingMethod, isWritingFunction } from './changing-methods.js';
import { ANY, change, copy, step, wrap, type Change, type Reach } from './reach.js';

/** What the reading of calls needs of the search for changes. */
export interface ChangeFollower {
  readonly checker: ts.TypeChecker;
  follow(node: ts.Node, reach: Reach): Change[];
  bind(name: ts.BindingName, reach: Reach | undefined): Change[];
  findFunction(node: ts.Expression): ts.SignatureDeclaration | undefined;
}

interface Method {
  readonly name: string;
  /** What the method belongs to. */
  readonly reach: Reach;
  readonly search: ChangeFollower;
}

interface Argument {
  readonly node: ts.Node;
  readonly reach: Reach;
  readonly search: ChangeFollower;
}

/** What a call of a method changes of what the method belongs to: `list.push(x)`, `list.forEach(change)`. */
export function followMethod(call: ts.CallExpression, { name, reach, search }: Method): Change[] {
  if (name === 'then') {
    const given = call.arguments[0] && search.findFunction(call.arguments[0])?.parameters[0];

    return given ? search.bind(given.name, reach) : [];
  }
  const own = isChangingMethod(name)
    ? change(reach, call, name === 'push' || name === 'unshift' ? { growth: name } : {})
    : [];

  return [
    ...own,
    ...followElements(call, { name, reach, search }),
    ...followResult(call, { name, reach, search }),
  ];
}

/** What the function that is called with the elements changes of them. */
function followElements(call: ts.CallExpression, { name, reach, search }: Method): Change[] {
  const [callback] = call.arguments;
  const index = findElementParameter(name);
  const element = step(reach, ANY);
  if (index === undefined || !callback || !element) {
    return [];
  }
  const callee = search.findFunction(callback);
  if (callee) {
    const parameter = callee.parameters[index];

    return parameter ? search.bind(parameter.name, element) : [];
  }

  return name === 'forEach' && !isHarmless(callback, search) ? change(element, call) : [];
}

function followResult(call: ts.CallExpression, { name, reach, search }: Method): Change[] {
  switch (findResult(name)) {
    case 'copy':
      return search.follow(call, copy(reach));
    case 'element': {
      const element = step(reach, ANY);

      return element ? search.follow(call, element) : [];
    }
    case 'mapped':
      return makesOthers(call.arguments[0]) ? [] : search.follow(call, copy(reach));
    default:
      return [];
  }
}

/** What a call changes of an argument of its. */
export function followArgument(call: ts.CallExpression, { node, reach, search }: Argument): Change[] {
  const index = call.arguments.findIndex((argument) => argument === node || argument === node.parent);
  const callee = unwrap(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.getText() : '';
  if (isWritingFunction(name)) {
    return index === 0
      ? listWritten(call, name).flatMap((property) => change(reach, call, { property }))
      : [];
  }
  if (/^(Object\.(freeze|seal)|Promise\.resolve)$/.test(name)) {
    return search.follow(call, reach);
  }
  if (/^(Object\.(values|entries)|Array\.from)$/.test(name) || name.endsWith('.concat')) {
    return search.follow(call, copy(reach));
  }
  const target = search.findFunction(callee);
  if (target) {
    return followParameters(target, { index, isSpread: ts.isSpreadElement(node.parent) }, { reach, search });
  }

  return isDropped(call) && !isHarmless(callee, search) ? change(reach, call) : [];
}

/** What `new X(list)` changes of an argument of its; `new Set(list)` is a copy. */
export function followCreation(creation: ts.NewExpression, { node, reach, search }: Argument): Change[] {
  const index = creation.arguments?.findIndex((one) => one === node || one === node.parent) ?? -1;
  const target = search.findFunction(creation.expression);

  return target
    ? followParameters(target, { index, isSpread: ts.isSpreadElement(node.parent) }, { reach, search })
    : search.follow(creation, copy(reach));
}

/** Whether nobody asks for the result: the call is made for what it does. */
function isDropped(call: ts.CallExpression): boolean {
  let { parent } = call;
  while (
    ts.isParenthesizedExpression(parent) ||
    ts.isAwaitExpression(parent) ||
    ts.isBinaryExpression(parent)
  ) {
    parent = parent.parent;
  }

  return ts.isExpressionStatement(parent) || ts.isVoidExpression(parent);
}

function followParameters(
  { parameters }: ts.SignatureDeclaration,
  { index, isSpread }: { index: number; isSpread: boolean },
  { reach, search }: { reach: Reach; search: ChangeFollower },
): Change[] {
  return parameters.flatMap((parameter, position) => {
    const isGiven = position === index || (position > index && isSpread);
    if (parameter.dotDotDotToken && index >= position) {
      return search.bind(parameter.name, isSpread ? copy(reach) : wrap(reach, ANY));
    }

    return isGiven ? search.bind(parameter.name, isSpread ? step(reach, ANY) : reach) : [];
  });
}

/** The properties that `Object.assign(x, { a: 1 })` and `Reflect.set(x, 'a', 1)` write. */
function listWritten({ arguments: [, ...sources] }: ts.CallExpression, name: string): string[] {
  if (name !== 'Object.assign') {
    const [key] = sources;

    return [key && ts.isStringLiteralLike(key) ? key.text : ANY];
  }

  return sources.flatMap((source) => {
    const object = unwrap(source);

    return ts.isObjectLiteralExpression(object)
      ? object.properties.map(({ name: key }) => (key && ts.isIdentifier(key) ? key.text : ANY))
      : [ANY];
  });
}

/** Functions that change none of their arguments: Angular's, those that write to the console or add to an array. */
function isHarmless(callee: ts.Expression, search: ChangeFollower): boolean {
  const node = unwrap(callee);
  if (ts.isPropertyAccessExpression(node)) {
    const isConsole = ts.isIdentifier(node.expression) && node.expression.text === 'console';

    return isConsole || isChangingMethod(node.name.text) || node.name.text === 'resetConfig';
  }
  const declaration = ts.isIdentifier(node)
    ? search.checker.getSymbolAtLocation(node)?.declarations?.[0]
    : undefined;
  const source = declaration && ts.findAncestor(declaration, ts.isImportDeclaration)?.moduleSpecifier;

  return source !== undefined && ts.isStringLiteral(source) && source.text.startsWith('@angular/');
}

/** Whether a function makes an object of its own of each element. */
function makesOthers(callback: ts.Expression | undefined): boolean {
  if (!callback || !ts.isArrowFunction(callback)) {
    return false;
  }
  if (!ts.isBlock(callback.body)) {
    return isNew(callback.body);
  }
  const last = callback.body.statements.at(-1);

  return (
    last !== undefined &&
    ts.isReturnStatement(last) &&
    last.expression !== undefined &&
    isNew(last.expression)
  );
}

function isNew(node: ts.Expression): boolean {
  const value = unwrap(node);

  return ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value);
}
