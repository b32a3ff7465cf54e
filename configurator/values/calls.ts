import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { createChoice, createLiteral, createUnknown, isNothing } from './factories.js';
import { callGlobal } from './globals.js';
import type { Interpreter } from './interpreter.js';
import { readElements } from './lists.js';
import { callMethod } from './methods.js';
import type { Scope } from './scope.js';
import type { CallValue, Value } from './value.js';

/** The value of a call. */
export function readCall(node: ts.CallExpression, scope: Scope, interpreter: Interpreter): Value {
  const callee = unwrap(node.expression);
  const args = [...readElements(node.arguments, scope, interpreter)].map(
    ({ value, isConditional, node: written }) =>
      isConditional ? createChoice(written, [value, createLiteral(written, undefined)]) : value,
  );
  const apply = (callback: Value | undefined, given: readonly Value[]): Value =>
    applyValue(callback, given, { node, scope, interpreter });
  if (ts.isPropertyAccessExpression(callee)) {
    const owner = interpreter.evaluate(callee.expression, scope);
    const name = callee.name.text;
    const result =
      callGlobal({ node, name: `${readGlobalName(owner)}.${name}`, args, apply }) ??
      callMethod(owner, { node, name, args, apply });
    if (result) {
      return result;
    }
  }
  const value = interpreter.evaluate(callee, scope);
  const global = callGlobal({ node, name: readGlobalName(value), args, apply });

  return global ?? applyValue(value, args, { node, scope, interpreter });
}

interface Place {
  readonly node: ts.CallExpression;
  readonly scope: Scope;
  readonly interpreter: Interpreter;
}

function applyValue(callee: Value | undefined, args: readonly Value[], place: Place): Value {
  const { node } = place;
  if (callee?.kind === 'function') {
    return place.interpreter.call(callee, args, place.scope);
  }
  if (callee?.kind === 'choice') {
    return createChoice(
      node,
      callee.options.filter((option) => !isNothing(option)).map((option) => applyValue(option, args, place)),
    );
  }
  if (callee?.kind !== 'unknown') {
    return createUnknown(node, callee?.kind === 'call' ? 'package' : 'dynamic');
  }
  if (!callee.reference) {
    return callee.reason === 'dynamic' ? createUnknown(node) : callee;
  }
  const { module, name } = callee.reference;
  // `forwardRef(() => X)` only puts off the look at X.
  if (name === 'forwardRef' && module === '@angular/core') {
    return applyValue(args[0], [], place);
  }
  const call: CallValue = { kind: 'call', node, module, name, arguments: args };

  return call;
}

/** `Object` of `Object.values`, for a name that the application does not declare. */
function readGlobalName(owner: Value): string {
  return owner.kind === 'unknown' && owner.reason === 'dynamic' && ts.isIdentifier(owner.node)
    ? owner.node.text
    : '';
}
