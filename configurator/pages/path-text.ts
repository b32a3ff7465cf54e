import ts from 'typescript';
import type { PathText } from '../router/router-route.js';
import { splitPath } from './page.js';

/** The path of a route below its parents: `shop` and `:id` give `shop/:id`. */
export function joinPathTexts(...paths: readonly PathText[]): PathText {
  const parts = paths.filter(
    ({ text, expression }) => expression !== undefined || splitPath(text).length > 0,
  );
  const text = parts.flatMap((part) => splitPath(part.text)).join('/');
  if (parts.every(({ expression }) => expression === undefined)) {
    return { text };
  }
  const [only] = parts;

  return {
    text,
    expression:
      parts.length === 1 && only?.expression !== undefined
        ? only.expression
        : `\`${parts.map(writeInTemplate).join('/')}\``,
  };
}

/** The same path and everything below it: `shop/**`. */
export function joinWildcard(path: PathText): PathText {
  return joinPathTexts(path, { text: '**' });
}

function writeInTemplate({ text, expression }: PathText): string {
  if (expression === undefined) {
    return splitPath(text)
      .join('/')
      .replace(/[\\`]|\$(?=\{)/g, '\\$&');
  }

  return isTemplate(expression) ? expression.slice(1, -1) : `\${${expression}}`;
}

/** Whether it is one template literal without a tag, whose text can stand in another. */
function isTemplate(expression: string): boolean {
  const file = ts.createSourceFile('path.ts', `(${expression})`, ts.ScriptTarget.Latest);
  const [statement] = file.statements;
  const inner =
    statement && ts.isExpressionStatement(statement) && ts.isParenthesizedExpression(statement.expression)
      ? statement.expression.expression
      : undefined;

  return inner !== undefined && (ts.isTemplateExpression(inner) || ts.isNoSubstitutionTemplateLiteral(inner));
}
