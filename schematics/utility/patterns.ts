import ts from 'typescript';
import { unwrap } from '../../configurator/program/syntax.js';

/** What the placeholders of a pattern stand for, by their names. */
export type Captures = ReadonlyMap<string, ts.Node>;

/**
 * A statement to recognise, written as code. `$name` stands for an identifier and `$$name` for any expression; the
 * same placeholder stands for the same text everywhere. Blanks, comments, parentheses, types and trailing commas play no part.
 */
export class Pattern {
  readonly #statement: ts.Node;

  constructor(code: string) {
    const file = ts.createSourceFile('pattern.ts', code, ts.ScriptTarget.Latest, true);
    this.#statement = file.statements[0] ?? file;
  }

  /** The captures when `node` has the form of the pattern, else undefined. */
  match(node: ts.Node): Captures | undefined {
    const captures = new Map<string, ts.Node>();

    return matchNodes(node, this.#statement, captures) ? captures : undefined;
  }

  /** Whether an expression has the form of the pattern's own. */
  matchExpression(expression: ts.Node): boolean {
    return (
      ts.isExpressionStatement(this.#statement) &&
      matchNodes(expression, this.#statement.expression, new Map<string, ts.Node>())
    );
  }
}

/** The captures of the first pattern that a node matches. */
export function matchAny(node: ts.Node, patterns: readonly Pattern[]): Captures | undefined {
  for (const pattern of patterns) {
    const captures = pattern.match(node);
    if (captures) {
      return captures;
    }
  }

  return undefined;
}

/** The text of a capture; undefined when the pattern had no such placeholder. */
export function readCapture(captures: Captures, name: string): string | undefined {
  return captures.get(name)?.getText();
}

function matchNodes(given: ts.Node, wanted: ts.Node, captures: Map<string, ts.Node>): boolean {
  const node = ts.isExpression(given) ? unwrap(given) : given;
  const pattern = ts.isExpression(wanted) ? unwrap(wanted) : wanted;
  const placeholder = ts.isIdentifier(pattern) && pattern.text.startsWith('$') ? pattern.text : undefined;
  if (placeholder !== undefined) {
    return (
      (placeholder.startsWith('$$') ? ts.isExpression(node) : ts.isIdentifier(node)) &&
      capture(node, placeholder.replace(/^\$+/, ''), captures)
    );
  }
  if (node.kind !== pattern.kind) {
    return false;
  }
  if (isText(node)) {
    return isText(pattern) && node.text === pattern.text;
  }

  const children = listChildren(node);
  const expected = listChildren(pattern);

  return (
    children.length === expected.length &&
    expected.every((child, index) => {
      const actual = children[index];

      return actual !== undefined && matchNodes(actual, child, captures);
    })
  );
}

/** Names and literals, the parts of a template between its expressions included. */
function isText(node: ts.Node): node is ts.Identifier | ts.LiteralLikeNode {
  return (
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isTemplateHead(node)
  );
}

function capture(node: ts.Node, name: string, captures: Map<string, ts.Node>): boolean {
  const known = captures.get(name);
  if (known) {
    return known.getText() === node.getText();
  }
  captures.set(name, node);

  return true;
}

function listChildren(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child)) {
      children.push(child);
    }
  });

  return children;
}
