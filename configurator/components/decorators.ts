import ts from 'typescript';
import { readName, unwrap } from '../program/syntax.js';
import type { NameResolver } from './name-resolver.js';

/** The call of a decorator: `Component({ ... })` of `@Component({ ... })`. */
export function findDecorator(node: ts.Node, name: string): ts.CallExpression | undefined {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  for (const { expression } of decorators) {
    if (ts.isCallExpression(expression) && readCallee(expression) === name) {
      return expression;
    }
  }

  return undefined;
}

/** What a decorator of a class is given: the object in `@Component({ ... })`. */
export function readMetadata(node: ts.Node, name: string): ts.ObjectLiteralExpression | undefined {
  const argument = findDecorator(node, name)?.arguments[0];
  const metadata = argument && unwrap(argument);

  return metadata && ts.isObjectLiteralExpression(metadata) ? metadata : undefined;
}

export function readProperty(
  object: ts.ObjectLiteralExpression | undefined,
  name: string,
): ts.Expression | undefined {
  for (const property of object?.properties ?? []) {
    if (readName(property.name) === name) {
      return ts.isPropertyAssignment(property)
        ? unwrap(property.initializer)
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
    }
  }

  return undefined;
}

/** A text that is written out, here or in a constant; with blanks for what is put into it. */
export function readText(expression: ts.Expression | undefined, names: NameResolver): string | undefined {
  const inner = expression && unwrap(expression);
  if (inner === undefined) {
    return undefined;
  }
  if (ts.isStringLiteralLike(inner)) {
    return inner.text;
  }
  if (ts.isTemplateExpression(inner)) {
    return [inner.head.text, ...inner.templateSpans.map(({ literal }) => literal.text)].join(' ');
  }
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return [inner.left, inner.right].map((part) => readText(part, names) ?? ' ').join('');
  }
  const declaration = ts.isIdentifier(inner) ? names.findDeclaration(inner) : undefined;
  const constant = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;

  return constant && !ts.isIdentifier(constant) ? readText(constant, names) : undefined;
}

function readCallee({ expression }: ts.CallExpression): string | undefined {
  return ts.isIdentifier(expression)
    ? expression.text
    : ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : undefined;
}
