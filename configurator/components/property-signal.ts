import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { readReturned } from './class-members.js';
import { isBrowserMember, isReadFurther, readFactory } from './code-rules.js';
import type { CodeContext } from './code-context.js';
import { BROWSER_GLOBALS, SERVER_WINDOW } from './browser-globals.js';

type Context = Pick<CodeContext, 'names' | 'members' | 'instances'>;
type Owner = ts.ClassLikeDeclaration | undefined;

/** What reading a property says about a mode. */
export interface PropertySignal {
  readonly sort: 'request' | 'browser';
  /** What is used: `document.cookie`, `navigator.geolocation`. */
  readonly name: string;
}

/** How far names are followed to a window. */
const MAX_STEPS = 4;

/** @param self the class that `this` stands for */
export function readPropertySignal(
  context: Context,
  node: ts.PropertyAccessExpression,
  self: Owner,
): PropertySignal | undefined {
  const { expression, name } = node;
  if (name.text === 'cookie' && isDocument(context, expression, self)) {
    // The document that a server renders into throws NotYetImplemented.
    return { sort: 'browser', name: 'document.cookie' };
  }
  if (name.text === 'cookie' && isGlobal(context, expression, 'document')) {
    return { sort: 'request', name: 'document.cookie' };
  }
  if (!isReadFurther(node)) {
    return undefined;
  }
  if (ts.isIdentifier(expression) && context.names.isGlobal(expression) && isBrowserMember(node)) {
    return { sort: 'browser', name: node.getText().replace('globalThis.', '') };
  }
  const isBrowserOnly = BROWSER_GLOBALS.has(name.text) && !SERVER_WINDOW.has(name.text);

  return isBrowserOnly && isServerWindow(context, expression, self)
    ? { sort: 'browser', name: `defaultView.${name.text}` }
    : undefined;
}

/** The window of the document that a server renders into, which has next to nothing: `inject(DOCUMENT).defaultView`. */
function isServerWindow(context: Context, expression: ts.Expression, self: Owner): boolean {
  let node: ts.Expression | undefined = unwrap(expression);
  for (let step = 0; node && step < MAX_STEPS; step++) {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'defaultView') {
      return isDocument(context, node.expression, self);
    }
    const value = findValue(context, node, self);
    node = value && unwrap(value);
  }

  return false;
}

/** What a constant or a field begins with, and what the factory of a token gives. */
function findValue(
  { names, members, instances }: Context,
  node: ts.Expression,
  self: Owner,
): ts.Expression | undefined {
  const held = instances.find(node, self);
  if (held?.kind === 'token') {
    const factory = readFactory(held.call);

    return factory && ts.isArrowFunction(factory) ? readReturned(factory) : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const owner = instances.find(node.expression, self);
    const [member] = owner?.kind === 'class' ? members.find(owner.node, node.name.text) : [];

    return member && ts.isPropertyDeclaration(member) ? member.initializer : undefined;
  }
  const declaration = ts.isIdentifier(node) ? names.findDeclaration(node) : undefined;

  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

function isDocument({ instances }: Context, expression: ts.Expression, self: Owner): boolean {
  const held = instances.find(expression, self);

  return held?.kind === 'package' && held.name === 'DOCUMENT';
}

function isGlobal({ names }: Context, node: ts.Expression, name: string): boolean {
  const inner = unwrap(node);

  return ts.isIdentifier(inner) && inner.text === name && names.isGlobal(inner);
}
