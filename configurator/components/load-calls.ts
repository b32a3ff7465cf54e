import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { readReturned, isFunctionExpression } from './class-members.js';
import type { CodeContext } from './code-context.js';
import { readProperty } from './decorators.js';

/** A call that may load the data of a page. */
export interface LoadCall {
  readonly node: ts.CallExpression;
  /** `ArticleService.getBySlug()`, or with the address: `HttpClient.get('/api/articles')`. */
  readonly text: string;
}

type Context = Pick<CodeContext, 'names' | 'instances'>;

/** Names that say that something is read, which tells them from `SeoService.update(slug)`. */
const READING = /^(get|load|fetch|find|read|query|by|list|search|select)/i;
const MAX_ADDRESS = 60;

/** The calls in some code that may load data, those with a name that says so first. */
export function listLoadCalls(
  { names, instances }: Context,
  root: ts.Node,
  self: ts.ClassLikeDeclaration | undefined,
): LoadCall[] {
  const reading: LoadCall[] = [];
  const others: LoadCall[] = [];
  visit(root);

  return [...reading, ...others];

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) {
      const text = describeCall(node);
      if (text !== undefined) {
        (READING.test(text.slice(text.indexOf('.') + 1)) || isHttp(text) ? reading : others).push({
          node,
          text,
        });
      }
    }
    ts.forEachChild(node, visit);
  }

  function describeCall(node: ts.CallExpression): string | undefined {
    const callee = unwrap(node.expression);
    const receiver = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
    if (names.findImport(receiver)?.name === 'httpResource') {
      return `httpResource(${readAddress(node)})`;
    }
    if (!ts.isPropertyAccessExpression(callee)) {
      const isFetch = ts.isIdentifier(callee) && callee.text === 'fetch' && names.isGlobal(callee);

      return isFetch ? `fetch(${readAddress(node)})` : undefined;
    }
    const held = instances.find(receiver, self);
    if (held?.kind === 'package' && held.name === 'HttpClient') {
      return `HttpClient.${callee.name.text}(${readAddress(node)})`;
    }

    return held?.kind === 'class' && held.node !== self && held.node.name
      ? `${held.node.name.text}.${callee.name.text}()`
      : undefined;
  }
}

function isHttp(text: string): boolean {
  return /^(httpResource|fetch|HttpClient\.)/.test(text);
}

/** The address of a request where it is short enough for a comment; also in a function, and as `url` of an object. */
function readAddress({ arguments: [argument] }: ts.CallExpression): string {
  const given = argument && unwrap(argument);
  const returned = given && isFunctionExpression(given) ? readReturned(given) : given;
  const value = returned && unwrap(returned);
  const address = value && ts.isObjectLiteralExpression(value) ? readProperty(value, 'url') : value;
  const isText = address && (ts.isStringLiteralLike(address) || ts.isTemplateExpression(address));
  const text = isText ? address.getText() : '';

  return text.length <= MAX_ADDRESS && !text.includes('\n') ? text : '';
}
