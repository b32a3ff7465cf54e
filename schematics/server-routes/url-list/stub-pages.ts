import ts from 'typescript';
import { unwrap } from '../../../configurator/program/syntax.js';
import type { TextEdit } from '../../utility/text-edits.js';
import { readIndentation, type CodeStyle } from '../output/code-style.js';
import { indent, printPageList } from '../output/printer.js';
import type { PageParameters } from './assignment.js';

/** Fills in the pages of a `getPrerenderParams` that returns an empty array and does nothing else; undefined for others. */
export function fillStub(
  route: ts.ObjectLiteralExpression,
  pages: readonly PageParameters[],
  style: CodeStyle,
): TextEdit | undefined {
  const array = findEmptyArray(route);
  if (!array) {
    return undefined;
  }
  const by = readIndentation(array.getSourceFile().text, array.getStart());
  const [first = '', ...rest] = printPageList(pages, style);

  return {
    start: array.getStart(),
    end: array.end,
    text: [first, ...rest.map((line) => indent(line, by))].join('\n'),
  };
}

function findEmptyArray(route: ts.ObjectLiteralExpression): ts.ArrayLiteralExpression | undefined {
  const property = route.properties.find(({ name }) => name?.getText() === 'getPrerenderParams');
  const body = property && findBody(property);
  const result = body && ts.isBlock(body) ? findOnlyResult(body) : body;
  const array = result && unwrap(result);

  return array && ts.isArrayLiteralExpression(array) && array.elements.length === 0 ? array : undefined;
}

function findBody(property: ts.ObjectLiteralElementLike): ts.ConciseBody | undefined {
  if (ts.isMethodDeclaration(property)) {
    return property.body;
  }
  const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;

  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value.body : undefined;
}

function findOnlyResult({ statements }: ts.Block): ts.Expression | undefined {
  const [only, ...others] = statements;

  return only && ts.isReturnStatement(only) && others.length === 0 ? only.expression : undefined;
}
