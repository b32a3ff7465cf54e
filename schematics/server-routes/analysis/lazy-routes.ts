import ts from 'typescript';
import { unwrap } from '../../../configurator/program/syntax.js';
import { type Values } from './values.js';

/** A module that is loaded on demand, and the export that is taken of it. */
interface LoadedModule {
  readonly specifier: string;
  readonly from: ts.SourceFile;
}

/**
 * The routes that a `loadChildren` function loads: `import('./x')` and its default export, `.then((m) => m.routes)`,
 * the same with `await`, or routes named in place. Undefined when it is something else, such as an NgModule.
 */
export function readLazyRoutes(
  values: Values,
  property: ts.Expression | ts.MethodDeclaration,
): ts.Expression | undefined {
  const load = ts.isMethodDeclaration(property) ? property : values.follow(property);
  const result = isFunction(load) ? readResult(load) : undefined;

  return result && readLoaded(values, result);
}

function readLoaded(values: Values, result: ts.Expression): ts.Expression | undefined {
  const plain = skipAwait(result);
  const whole = readImport(plain);
  if (whole) {
    return asExpression(values.readExport(whole.specifier, whole.from, 'default'));
  }
  const member = readMemberOfImport(plain) ?? readThen(plain);
  if (member) {
    return asExpression(values.readExport(member.specifier, member.from, member.name));
  }

  return plain;
}

/** `(await import('./x')).routes` */
function readMemberOfImport(
  expression: ts.Expression,
): (LoadedModule & { readonly name: string }) | undefined {
  if (!ts.isPropertyAccessExpression(expression)) {
    return undefined;
  }
  const module = readImport(skipAwait(expression.expression));

  return module && { ...module, name: expression.name.text };
}

/** `import('./x').then((m) => m.routes)`, also `m['routes']` and `({ routes }) => routes`. */
function readThen(expression: ts.Expression): (LoadedModule & { readonly name: string }) | undefined {
  if (
    !ts.isCallExpression(expression) ||
    !ts.isPropertyAccessExpression(expression.expression) ||
    expression.expression.name.text !== 'then'
  ) {
    return undefined;
  }
  const module = readImport(expression.expression.expression);
  const [callback] = expression.arguments;
  const name = callback && isFunction(callback) ? readTakenName(callback) : undefined;

  return module && name !== undefined ? { ...module, name } : undefined;
}

function readTakenName(callback: FunctionNode): string | undefined {
  const parameter = callback.parameters[0]?.name;
  const result = readResult(callback);
  if (!parameter || !result) {
    return undefined;
  }
  if (ts.isObjectBindingPattern(parameter)) {
    const element = parameter.elements.find(
      ({ name }) => ts.isIdentifier(name) && ts.isIdentifier(result) && name.text === result.text,
    );
    const exported = element && (element.propertyName ?? element.name);

    return exported && ts.isIdentifier(exported) ? exported.text : undefined;
  }
  if (ts.isPropertyAccessExpression(result)) {
    return result.name.text;
  }

  return ts.isElementAccessExpression(result) && ts.isStringLiteralLike(result.argumentExpression)
    ? result.argumentExpression.text
    : undefined;
}

function readImport(expression: ts.Expression): LoadedModule | undefined {
  const plain = unwrap(expression);
  const specifier =
    ts.isCallExpression(plain) && plain.expression.kind === ts.SyntaxKind.ImportKeyword
      ? plain.arguments[0]
      : undefined;

  return specifier && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, from: specifier.getSourceFile() }
    : undefined;
}

type FunctionNode = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

function isFunction(node: ts.Node): node is FunctionNode {
  return (
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** What a function returns, when returning is all it does. */
function readResult({ body }: FunctionNode): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) {
    return body && unwrap(body);
  }
  const [only, ...others] = body.statements;

  return only && ts.isReturnStatement(only) && others.length === 0 && only.expression
    ? unwrap(only.expression)
    : undefined;
}

function skipAwait(expression: ts.Expression): ts.Expression {
  const plain = unwrap(expression);

  return ts.isAwaitExpression(plain) ? skipAwait(plain.expression) : plain;
}

function asExpression(definition: ts.Node | undefined): ts.Expression | undefined {
  return definition && ts.isExpression(definition) ? definition : undefined;
}
