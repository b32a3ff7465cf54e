import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { isReassigned, listAssigned } from './assigned-values.js';
import { both, BROWSER, either, negate, NOTHING, SERVER, type Assumption } from './assumption.js';
import { BROWSER_GLOBALS, NODE_NAVIGATOR } from './browser-globals.js';
import { readFunction, readMemberName, readReturned, type ClassMembers } from './class-members.js';
import { isBrowserMember } from './code-rules.js';
import type { Instances } from './instances.js';
import type { NameResolver } from './name-resolver.js';

type Owner = ts.ClassLikeDeclaration | undefined;

/** Functions of `@angular/core` whose callbacks run in browsers alone. */
const BROWSER_CALLBACKS = new Set([
  'afterNextRender',
  'afterEveryRender',
  'afterRender',
  'afterRenderEffect',
]);

/** How far a condition is followed through names. */
const MAX_STEPS = 8;

/** Reads conditions that tell a browser from a server. */
export class PlatformConditions {
  readonly #names: NameResolver;
  readonly #members: ClassMembers;
  readonly #instances: Instances;
  readonly #assigned = new WeakMap<ts.PropertyDeclaration, Assumption>();

  constructor(names: NameResolver, members: ClassMembers, instances: Instances) {
    this.#names = names;
    this.#members = members;
    this.#instances = instances;
  }

  /** Whether a call hands its callbacks to Angular for browsers alone. */
  isBrowserCallback(callee: ts.Node): boolean {
    const imported = this.#names.findImport(callee);

    return imported?.module === '@angular/core' && BROWSER_CALLBACKS.has(imported.name);
  }

  /** @param self the class that `this` stands for */
  assume(condition: ts.Expression, self: Owner, steps = 0): Assumption {
    const node = unwrap(condition);
    if (steps > MAX_STEPS) {
      return NOTHING;
    }
    if (ts.isPrefixUnaryExpression(node)) {
      return node.operator === ts.SyntaxKind.ExclamationToken
        ? negate(this.assume(node.operand, self, steps))
        : NOTHING;
    }
    if (ts.isBinaryExpression(node)) {
      return this.#assumeBinary(node, self, steps);
    }
    if (ts.isCallExpression(node)) {
      return this.#assumeCall(node, self, steps);
    }
    if (ts.isPropertyAccessExpression(node)) {
      return this.#assumeProperty(node, self, steps);
    }

    return ts.isIdentifier(node) ? this.#assumeName(node, self, steps) : NOTHING;
  }

  /** What a member of a class says about the platform: `isBrowser = isPlatformBrowser(...)`. */
  assumeMember(owner: ts.ClassLikeDeclaration, name: string, steps = 0): Assumption {
    for (const member of this.#members.find(owner, name)) {
      const assumption = this.#assumeDeclaration(member, owner, steps + 1);
      if (assumption !== NOTHING) {
        return assumption;
      }
    }

    return NOTHING;
  }

  #assumeBinary({ left, operatorToken, right }: ts.BinaryExpression, self: Owner, steps: number): Assumption {
    const kind = operatorToken.kind;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
      const first = this.assume(left, self, steps);
      const second = this.assume(right, self, steps);

      return kind === ts.SyntaxKind.BarBarToken
        ? negate(both(negate(first), negate(second)))
        : both(first, second);
    }
    if (kind === ts.SyntaxKind.InKeyword) {
      return isBrowserName(left, right) ? BROWSER : NOTHING;
    }
    const isEqual = EQUALITY.get(kind);
    if (isEqual === undefined) {
      return NOTHING;
    }
    const assumption = this.#assumeEqual(unwrap(left), unwrap(right), self);

    return isEqual ? assumption : negate(assumption);
  }

  #assumeEqual(left: ts.Expression, right: ts.Expression, self: Owner): Assumption {
    if (ts.isStringLiteralLike(left) || isNothing(left)) {
      return ts.isStringLiteralLike(right) || isNothing(right)
        ? NOTHING
        : this.#assumeEqual(right, left, self);
    }
    if (isNothing(right)) {
      return isBrowserMember(left) ? SERVER : NOTHING;
    }
    if (!ts.isStringLiteralLike(right)) {
      return NOTHING;
    }
    if (ts.isTypeOfExpression(left)) {
      const operand = unwrap(left.expression);
      const assumption = isGlobalName(operand) || isBrowserMember(operand) ? SERVER : NOTHING;
      // Without the constant that the build of the server defines, it is a browser.
      const isServerConstant = operand.getText() === 'ngServerMode' && right.text === 'undefined';

      return isServerConstant
        ? { whenTrue: 'browser', whenFalse: undefined }
        : right.text === 'undefined'
          ? assumption
          : negate(assumption);
    }
    const token = this.#instances.find(left, self);
    const isPlatform = token?.kind === 'package' && token.name === 'PLATFORM_ID';

    return isPlatform ? (PLATFORM_IDS.get(right.text) ?? NOTHING) : NOTHING;
  }

  #assumeCall(call: ts.CallExpression, self: Owner, steps: number): Assumption {
    const callee = unwrap(call.expression);
    const imported = this.#names.findImport(callee);
    switch (imported?.name) {
      case 'isPlatformBrowser':
        return BROWSER;
      case 'isPlatformServer':
        return SERVER;
      case 'signal':
      case 'computed':
      case 'Boolean': {
        const [argument] = call.arguments;
        const given = argument && (readReturnedOf(argument) ?? argument);

        return given ? this.assume(given, self, steps + 1) : NOTHING;
      }
    }

    // Calling a signal, a method or a function that answers the question.
    return this.assume(callee, self, steps + 1);
  }

  #assumeProperty(node: ts.PropertyAccessExpression, self: Owner, steps: number): Assumption {
    if (isBrowserMember(node)) {
      return BROWSER;
    }
    const owner = this.#instances.find(node.expression, self);
    if (owner?.kind === 'class') {
      return this.assumeMember(owner.node, node.name.text, steps + 1);
    }
    const isCdk = owner?.kind === 'package' && owner.name === 'Platform' && node.name.text === 'isBrowser';

    return isCdk ? BROWSER : NOTHING;
  }

  #assumeName(node: ts.Identifier, self: Owner, steps: number): Assumption {
    if (node.text === 'ngServerMode') {
      return SERVER;
    }
    const declaration = this.#names.findDeclaration(node);

    return declaration ? this.#assumeDeclaration(declaration, self, steps + 1) : NOTHING;
  }

  #assumeDeclaration(declaration: ts.Node, self: Owner, steps: number): Assumption {
    const code = ts.isGetAccessorDeclaration(declaration) ? declaration : readFunction(declaration);
    if (code) {
      const returned = readReturned(code);

      return returned ? this.assume(returned, self, steps) : NOTHING;
    }
    if (ts.isVariableDeclaration(declaration)) {
      return declaration.initializer && !isReassigned(declaration)
        ? this.assume(declaration.initializer, self, steps)
        : NOTHING;
    }
    if (!ts.isPropertyDeclaration(declaration)) {
      return NOTHING;
    }

    return this.#assumeAssigned(declaration, self, steps);
  }

  /** A field that is set in browsers alone, or to what a condition gives; to begin as false says nothing. */
  #assumeAssigned(property: ts.PropertyDeclaration, self: Owner, steps: number): Assumption {
    const known = this.#assigned.get(property);
    if (known) {
      return known;
    }
    const { initializer } = property;
    const [first = NOTHING, ...others] = [
      ...(initializer ? [initializer] : []),
      ...listAssigned(property.parent, readMemberName(property)),
    ]
      .filter((value) => !isFalse(value))
      .map((value) => this.#assumeValue(value, self, steps));
    const assumption = others.reduce(either, first);
    this.#assigned.set(property, assumption);

    return assumption;
  }

  #assumeValue(value: ts.Expression, self: Owner, steps: number): Assumption {
    if (value.kind !== ts.SyntaxKind.TrueKeyword) {
      return this.assume(value, self, steps);
    }

    return this.#isForBrowser(value, self, steps) ? { whenTrue: 'browser', whenFalse: undefined } : NOTHING;
  }

  #isForBrowser(node: ts.Node, self: Owner, steps: number): boolean {
    for (let at = node; !ts.isClassElement(at) && !ts.isSourceFile(at); at = at.parent) {
      const { parent } = at;
      if (ts.isCallExpression(parent) && this.isBrowserCallback(parent.expression)) {
        return true;
      }
      if (ts.isIfStatement(parent) && parent.thenStatement === at) {
        if (this.assume(parent.expression, self, steps + 1).whenTrue === 'browser') {
          return true;
        }
      }
    }

    return false;
  }
}

const EQUALITY = new Map<ts.SyntaxKind, boolean>([
  [ts.SyntaxKind.EqualsEqualsToken, true],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, true],
  [ts.SyntaxKind.ExclamationEqualsToken, false],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, false],
]);

const PLATFORM_IDS = new Map<string, Assumption>([
  ['browser', BROWSER],
  ['server', SERVER],
]);

function readReturnedOf(node: ts.Expression): ts.Expression | undefined {
  const inner = unwrap(node);

  return ts.isArrowFunction(inner) ? readReturned(inner) : undefined;
}

/** `false` and `signal(false)`. */
function isFalse(node: ts.Expression): boolean {
  const inner = unwrap(node);
  const [argument] = ts.isCallExpression(inner) ? inner.arguments : [];
  const value =
    argument && ts.isCallExpression(inner) && inner.expression.getText() === 'signal' ? argument : inner;

  return value.kind === ts.SyntaxKind.FalseKeyword;
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}

function isGlobalName(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && BROWSER_GLOBALS.has(node.text);
}

/** `'geolocation' in navigator`, `'window' in globalThis` */
function isBrowserName(name: ts.Expression, owner: ts.Expression): boolean {
  return (
    ts.isStringLiteralLike(name) &&
    (owner.getText() === 'navigator' ? !NODE_NAVIGATOR.has(name.text) : BROWSER_GLOBALS.has(name.text))
  );
}
