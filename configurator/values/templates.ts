import ts from 'typescript';
import type { PathText } from '../router/router-route.js';
import { createUnknown } from './factories.js';
import type { Interpreter } from './interpreter.js';
import { joinTexts } from './path-text.js';
import type { Scope } from './scope.js';
import type { TextValue, Value } from './value.js';

/** The value of a template literal. */
export function readTemplate(template: ts.TemplateLiteral, scope: Scope, interpreter: Interpreter): Value {
  if (ts.isNoSubstitutionTemplateLiteral(template)) {
    return createText(template, { text: template.text });
  }
  const parts: PathText[] = [{ text: template.head.text }];
  for (const { expression, literal } of template.templateSpans) {
    const part = toText(interpreter.evaluate(expression, scope));
    if (!part) {
      return createUnknown(template);
    }
    parts.push(part, { text: literal.text });
  }

  return createText(template, joinTexts(parts));
}

/** The value of a tagged template: known for `$localize`, whose text is that of the source locale. */
export function readTaggedTemplate(
  { tag, template }: ts.TaggedTemplateExpression,
  scope: Scope,
  interpreter: Interpreter,
): Value {
  if (!ts.isIdentifier(tag) || tag.text !== '$localize') {
    return createUnknown(template);
  }
  if (ts.isNoSubstitutionTemplateLiteral(template)) {
    return createText(template, {
      text: skipBlock(template),
      expression: `$localize${template.getText()}`,
    });
  }
  const spans = template.templateSpans.map(({ expression, literal }) => ({
    value: toText(interpreter.evaluate(expression, scope)),
    // After a placeholder comes its name: `${id}:ID:`.
    text: skipBlock(literal),
    raw: readRaw(literal),
  }));
  if (spans.some(({ value }) => value === undefined)) {
    return createUnknown(template);
  }

  return createText(template, {
    text: skipBlock(template.head) + spans.map(({ value, text }) => (value?.text ?? '') + text).join(''),
    expression: `$localize\`${readRaw(template.head)}${spans
      .map(({ value, raw }) => `\${${value?.expression ?? JSON.stringify(value?.text)}}${raw}`)
      .join('')}\``,
  });
}

/** A text as a value. */
export function createText(node: ts.Node, text: PathText): TextValue {
  return { kind: 'text', node, ...text };
}

/** What a value is in a text; undefined for what only the running application knows. */
export function toText(value: Value): PathText | undefined {
  if (value.kind === 'text') {
    return value;
  }

  return value.kind === 'literal' ? { text: String(value.value) } : undefined;
}

/** The text without the block of metadata at its begin: `:meaning|description@@id:`. */
function skipBlock(literal: ts.TemplateLiteralToken): string {
  return readRaw(literal).startsWith(':') ? literal.text.replace(/^:(?:[^:\\]|\\.)*:/, '') : literal.text;
}

/** The text between the backticks and braces as it is written. */
function readRaw(literal: ts.TemplateLiteralToken): string {
  return literal
    .getText()
    .replace(/^[`}]/, '')
    .replace(/(?:`|\$\{)$/, '');
}
