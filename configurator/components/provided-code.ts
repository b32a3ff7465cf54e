import ts from 'typescript';
import { readName, unwrap } from '../program/syntax.js';
import { isFunctionExpression, readReturned, type FunctionNode } from './class-members.js';
import { readProperty } from './decorators.js';
import type { NameResolver } from './name-resolver.js';

/** Functions whose callback runs as soon as an injector is made. */
const INITIALIZERS = /^(provideAppInitializer|provideEnvironmentInitializer)$/;

/**
 * What providers make run: factories, classes in the place of others, initializers. A class that is provided under its
 * own name is found where it is injected.
 *
 * @param providers the value of `providers`: an array with constants, spreads, and functions of the workspace in it
 */
export function listProvidedCode(
  names: NameResolver,
  providers: ts.Expression | undefined,
): (FunctionNode | ts.ClassDeclaration)[] {
  const visited = new Set<ts.Node>();

  return visit(providers);

  function visit(expression: ts.Node | undefined): (FunctionNode | ts.ClassDeclaration)[] {
    const node = expression && ts.isExpression(expression) ? unwrap(expression) : undefined;
    if (!node || visited.has(node)) {
      return [];
    }
    visited.add(node);
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap(visit);
    }
    if (ts.isSpreadElement(node)) {
      return visit(node.expression);
    }
    if (ts.isConditionalExpression(node)) {
      return [node.whenTrue, node.whenFalse].flatMap(visit);
    }
    if (ts.isObjectLiteralExpression(node)) {
      return readProvider(names, node);
    }
    if (ts.isCallExpression(node)) {
      return visitCall(node);
    }
    const declaration = ts.isIdentifier(node) ? names.findDeclaration(node) : undefined;

    return declaration && ts.isVariableDeclaration(declaration) ? visit(declaration.initializer) : [];
  }

  function visitCall({
    expression,
    arguments: given,
  }: ts.CallExpression): (FunctionNode | ts.ClassDeclaration)[] {
    const callee = unwrap(expression);
    const name = names.findImport(callee)?.name;
    if (name !== undefined && INITIALIZERS.test(name)) {
      return given.slice(0, 1).flatMap((callback) => findFunction(names, callback) ?? []);
    }
    if (name === 'makeEnvironmentProviders') {
      return given.flatMap(visit);
    }
    const code = ts.isIdentifier(callee) ? findFunction(names, callee) : undefined;

    return code ? visit(readReturned(code)) : [];
  }
}

function readProvider(
  names: NameResolver,
  provider: ts.ObjectLiteralExpression,
): (FunctionNode | ts.ClassDeclaration)[] {
  const method = provider.properties.find(
    (property) => ts.isMethodDeclaration(property) && readName(property.name) === 'useFactory',
  );
  const factory = readProperty(provider, 'useFactory');
  const code = factory
    ? findFunction(names, factory)
    : method && ts.isMethodDeclaration(method)
      ? method
      : undefined;
  const other = readProperty(provider, 'useClass');

  return [code, other && names.findClass(other)].filter((found) => found !== undefined);
}

/** The function that an expression is, or is the name of. */
export function findFunction(names: NameResolver, expression: ts.Expression): FunctionNode | undefined {
  const node = unwrap(expression);
  if (isFunctionExpression(node)) {
    return node;
  }
  const declaration = ts.isIdentifier(node) ? names.findDeclaration(node) : undefined;
  if (declaration && ts.isFunctionDeclaration(declaration)) {
    return declaration;
  }

  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
    ? findFunction(names, declaration.initializer)
    : undefined;
}
