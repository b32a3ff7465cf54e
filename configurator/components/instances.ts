import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { isFunctionExpression, readReturned, type ClassMembers } from './class-members.js';
import { findDecorator } from './decorators.js';
import type { NameResolver, PackageName } from './name-resolver.js';

/** What a token of dependency injection stands for. */
export type Injected =
  | { readonly kind: 'class'; readonly node: ts.ClassLikeDeclaration }
  | ({ readonly kind: 'package' } & PackageName)
  /** `const TOKEN = new InjectionToken(...)` of the workspace. */
  | { readonly kind: 'token'; readonly name: string; readonly call: ts.NewExpression };

/** How far names are followed from one to the next; nobody writes longer chains, and cycles end. */
const MAX_STEPS = 12;

/** Finds the classes whose instances expressions hold. */
export class Instances {
  readonly #names: NameResolver;
  readonly #members: ClassMembers;

  constructor(names: NameResolver, members: ClassMembers) {
    this.#names = names;
    this.#members = members;
  }

  /** What an expression holds: `this.store`, `inject(Store)`. @param self the class that `this` stands for */
  find(
    expression: ts.Expression,
    self: ts.ClassLikeDeclaration | undefined,
    steps = 0,
  ): Injected | undefined {
    const node = unwrap(expression);
    if (steps > MAX_STEPS) {
      return undefined;
    }
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      return self && { kind: 'class', node: self };
    }
    if (ts.isPropertyAccessExpression(node)) {
      const owner = this.find(node.expression, self, steps + 1);
      const member = owner?.kind === 'class' && this.#members.find(owner.node, node.name.text)[0];

      return member ? this.findHeld(member, owner.node, steps + 1) : undefined;
    }
    if (ts.isCallExpression(node)) {
      const token = this.findToken(node, self, steps + 1);

      return token && this.readToken(token);
    }
    if (ts.isNewExpression(node)) {
      return this.readToken(node.expression);
    }
    const declaration = ts.isIdentifier(node) ? this.#names.findDeclaration(node) : undefined;

    return declaration && this.findHeld(declaration, self, steps + 1);
  }

  /** The token of `inject(TOKEN)` and `injector.get(TOKEN)`; undefined for every other call. */
  findToken(
    call: ts.CallExpression,
    self: ts.ClassLikeDeclaration | undefined,
    steps = 0,
  ): ts.Expression | undefined {
    const callee = unwrap(call.expression);
    if (this.#names.findImport(callee)?.name === 'inject') {
      return call.arguments[0];
    }
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'get') {
      return undefined;
    }
    const receiver = this.find(callee.expression, self, steps);

    return receiver?.kind === 'package' && /^(Environment)?Injector$/.test(receiver.name)
      ? call.arguments[0]
      : undefined;
  }

  readToken(token: ts.Expression): Injected | undefined {
    const node = this.#names.findClass(token);
    if (node) {
      return { kind: 'class', node };
    }
    const name = unwrap(token);
    const declaration = ts.isIdentifier(name) ? this.#names.findDeclaration(name) : undefined;
    const constant = declaration && ts.isVariableDeclaration(declaration) ? declaration : undefined;
    if (constant?.initializer && ts.isNewExpression(constant.initializer)) {
      return { kind: 'token', name: constant.name.getText(), call: constant.initializer };
    }
    const imported = this.#names.findImport(name);

    return imported && { kind: 'package', ...imported };
  }

  /** What a parameter of a constructor is given: by `@Inject(TOKEN)`, or by its type. */
  readParameter(parameter: ts.ParameterDeclaration): Injected | undefined {
    const token = findDecorator(parameter, 'Inject')?.arguments[0];

    return token ? this.readToken(token) : this.#readType(parameter.type);
  }

  /** What a member or variable holds, by its declaration. */
  findHeld(declaration: ts.Node, self: ts.ClassLikeDeclaration | undefined, steps = 0): Injected | undefined {
    if (ts.isParameter(declaration)) {
      return this.readParameter(declaration);
    }
    if (ts.isGetAccessorDeclaration(declaration)) {
      const value = readReturned(declaration);

      return this.#readType(declaration.type) ?? (value && this.find(value, self, steps));
    }
    if (!ts.isPropertyDeclaration(declaration) && !ts.isVariableDeclaration(declaration)) {
      return undefined;
    }
    const { initializer, type } = declaration;
    const value = initializer && !isFunctionExpression(initializer) ? initializer : undefined;

    return (value && this.find(value, self, steps)) ?? this.#readType(type);
  }

  #readType(type: ts.TypeNode | undefined): Injected | undefined {
    const named = type && ts.isUnionTypeNode(type) ? type.types[0] : type;
    const name = named && ts.isTypeReferenceNode(named) ? named.typeName : undefined;

    return name && ts.isIdentifier(name) ? this.readToken(name) : undefined;
  }
}
