import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { isFunctionExpression, readFunction, type FunctionNode } from './class-members.js';
import type { CodeContext } from './code-context.js';
import type { CodeUnit } from './code-unit.js';
import { readProperty } from './decorators.js';
import { findFunction, listProvidedCode } from './provided-code.js';

type Context = Pick<CodeContext, 'names' | 'members' | 'units'>;

/** Methods that the router calls on the classes of resolvers and guards. */
const METHODS = ['resolve', 'canActivate', 'canActivateChild', 'canMatch', 'canLoad'];

/**
 * The code that the router runs for a resolver, a guard or a title.
 *
 * @param node a function of any form, also one that returns the function for the router, or a class
 */
export function listRouterCode({ members, units }: Context, node: ts.Node): CodeUnit[] {
  if (ts.isClassLike(node)) {
    const called = METHODS.flatMap((name) => members.find(node, name)).flatMap(
      (member) => readFunction(member) ?? [],
    );

    return [node, ...called].map((code) => units.get(code, node));
  }

  return readCode(node).map((code) => units.get(code, undefined));
}

/** What the object of a route makes run itself: its `title` and `redirectTo`, and what its providers make. */
export function listRouteCode(context: Context, route: ts.Node): CodeUnit[] {
  if (!ts.isObjectLiteralExpression(route)) {
    return [];
  }
  const { names, units } = context;
  const named = ['title', 'redirectTo'].flatMap((name) => {
    const value = readProperty(route, name) ?? findMethod(route, name);
    const code =
      value && ts.isExpression(value) ? (findFunction(names, value) ?? names.findClass(value)) : value;

    return code ? listRouterCode(context, code) : [];
  });
  const provided = listProvidedCode(names, readProperty(route, 'providers'));

  return [
    ...named,
    ...provided.map((code) => units.get(code, ts.isClassDeclaration(code) ? code : undefined)),
  ];
}

function findMethod(route: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  return route.properties.find(
    (property) => ts.isMethodDeclaration(property) && property.name.getText() === name,
  );
}

function readCode(node: ts.Node): FunctionNode[] {
  const inner = ts.isExpression(node) ? unwrap(node) : node;
  const code =
    readFunction(inner) ?? (isFunctionExpression(inner) || ts.isAccessor(inner) ? inner : undefined);

  return code ? [code, ...listReturned(code).flatMap(readCode)] : [];
}

/** The functions that a function returns: `(role) => () => ...`. */
function listReturned({ body }: FunctionNode): ts.Node[] {
  const found: ts.Node[] = [];
  if (body && !ts.isBlock(body)) {
    found.push(unwrap(body));
  } else if (body) {
    visit(body);
  }

  return found.filter(isFunctionExpression);

  function visit(node: ts.Node): void {
    if (ts.isReturnStatement(node) && node.expression) {
      found.push(unwrap(node.expression));
    } else if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) {
      ts.forEachChild(node, visit);
    }
  }
}
