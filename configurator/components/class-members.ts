import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import type { NameResolver } from './name-resolver.js';

/** A member of a class; a parameter for `constructor(private readonly store: Store)`. */
export type Member = ts.ClassElement | ts.ParameterDeclaration;

/** A function of any form. */
export type FunctionNode = ts.FunctionLikeDeclaration;

type Table = ReadonlyMap<string, readonly Member[]>;

/** The members of classes by name, inherited ones included. */
export class ClassMembers {
  readonly #names: NameResolver;
  readonly #tables = new WeakMap<ts.ClassLikeDeclaration, Table>();

  constructor(names: NameResolver) {
    this.#names = names;
  }

  /** All members of that name in the nearest class that has one: a getter and its setter are two. */
  find(owner: ts.ClassLikeDeclaration, name: string): readonly Member[] {
    const visited = new Set<ts.ClassLikeDeclaration>();
    for (
      let at: ts.ClassLikeDeclaration | undefined = owner;
      at && !visited.has(at);
      at = this.findBase(at)
    ) {
      visited.add(at);
      const members = this.#readTable(at).get(name);
      if (members) {
        return members;
      }
    }

    return [];
  }

  /** The class that another one extends, when it is in the workspace. */
  findBase(node: ts.ClassLikeDeclaration): ts.ClassDeclaration | undefined {
    const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    const base = clause?.types[0]?.expression;

    return base && this.#names.findClass(base);
  }

  #readTable(node: ts.ClassLikeDeclaration): Table {
    const known = this.#tables.get(node);
    if (known) {
      return known;
    }
    const table = new Map<string, Member[]>();
    for (const member of node.members.flatMap(listMembers)) {
      const name = readMemberName(member);
      table.set(name, [...(table.get(name) ?? []), member]);
    }
    this.#tables.set(node, table);

    return table;
  }
}

function listMembers(element: ts.ClassElement): Member[] {
  return ts.isConstructorDeclaration(element)
    ? element.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, element))
    : [element];
}

/** The function that calling a member runs: a method, or a function that a property holds. */
export function readFunction(member: ts.Node): FunctionNode | undefined {
  if (ts.isMethodDeclaration(member) || ts.isFunctionDeclaration(member)) {
    return member.body && member;
  }
  const value =
    (ts.isPropertyDeclaration(member) || ts.isVariableDeclaration(member)) && member.initializer
      ? unwrap(member.initializer)
      : undefined;

  return value && isFunctionExpression(value) ? value : undefined;
}

export function isFunctionExpression(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** What a function gives when all it does is to return an expression. */
export function readReturned(node: FunctionNode): ts.Expression | undefined {
  if (node.body === undefined || !ts.isBlock(node.body)) {
    return node.body;
  }
  const [statement] = node.body.statements;

  return statement && ts.isReturnStatement(statement) ? statement.expression : undefined;
}

/** The name of a member without the mark of a private one; '' for a computed one. */
export function readMemberName({ name }: Member): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isPrivateIdentifier(name))
    ? name.text
    : '';
}
