import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import type { NameResolver } from './name-resolver.js';

/** Where some code reads a parameter of the route: `paramMap.get('slug')`, `params['slug']`, `params.slug`. */
export function listParameterReads(names: NameResolver, root: ts.Node, parameter: string): ts.Expression[] {
  return listExpressions(root, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      return node.name.text === parameter && isParameters(node.expression);
    }
    if (ts.isElementAccessExpression(node)) {
      return isText(node.argumentExpression, parameter) && isSource(names, node.expression);
    }

    return (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'get' &&
      isText(node.arguments[0], parameter) &&
      isSource(names, node.expression.expression)
    );
  });
}

/** Where a class uses one of its own fields. */
export function listFieldReads(owner: ts.Node, field: string): ts.Expression[] {
  return listExpressions(
    owner,
    (node) =>
      ts.isPropertyAccessExpression(node) &&
      node.name.text === field &&
      node.expression.kind === ts.SyntaxKind.ThisKeyword,
  );
}

function listExpressions(root: ts.Node, isWanted: (node: ts.Expression) => boolean): ts.Expression[] {
  const found: ts.Expression[] = [];
  visit(root);

  return found;

  function visit(node: ts.Node): void {
    if (ts.isExpression(node) && isWanted(node)) {
      found.push(node);
    }
    ts.forEachChild(node, visit);
  }
}

function isText(node: ts.Expression | undefined, text: string): boolean {
  return node !== undefined && ts.isStringLiteralLike(node) && node.text === text;
}

/** The parameters themselves, or what a callback is given, as in `paramMap.pipe(map((map) => map.get('slug')))`. */
function isSource(names: NameResolver, node: ts.Expression): boolean {
  const inner = unwrap(node);
  const declaration = ts.isIdentifier(inner) ? names.findDeclaration(inner) : undefined;

  return isParameters(inner) || (declaration !== undefined && ts.isParameter(declaration));
}

function isParameters(node: ts.Expression): boolean {
  return /(^|\.|\b)(paramMap|params)(\(\))?$/i.test(unwrap(node).getText());
}
