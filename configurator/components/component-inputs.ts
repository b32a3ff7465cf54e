import ts from 'typescript';
import { unwrap } from '../program/syntax.js';
import { readMemberName, type ClassMembers } from './class-members.js';
import { findDecorator, readProperty, readText } from './decorators.js';
import type { NameResolver } from './name-resolver.js';

/** An input of a component that the router can bind to a parameter. */
export interface ComponentInput {
  /** By which the template and the router know it. */
  readonly name: string;
  /** The field of the class. */
  readonly field: string;
  readonly node: ts.ClassElement;
  /** What the component works with; undefined for strings, and where it is not written. */
  readonly type: string | undefined;
}

interface Context {
  readonly names: NameResolver;
  readonly members: ClassMembers;
}

/** The longest type that is told; more is no help in a comment. */
const MAX_TYPE = 40;

/** Finds the input of that name, inherited ones included: `input()`, `input.required()`, `@Input()`. */
export function findInput(
  context: Context,
  owner: ts.ClassDeclaration,
  name: string,
): ComponentInput | undefined {
  const visited = new Set<ts.Node>();
  for (
    let at: ts.ClassDeclaration | undefined = owner;
    at && !visited.has(at);
    at = context.members.findBase(at)
  ) {
    visited.add(at);
    for (const member of at.members) {
      const input = readInput(context, member);
      if (input?.name === name) {
        return input;
      }
    }
  }

  return undefined;
}

function readInput({ names }: Context, node: ts.ClassElement): ComponentInput | undefined {
  const field = readMemberName(node);
  const decorator = findDecorator(node, 'Input');
  if (decorator) {
    const [argument] = decorator.arguments;
    const options = argument && ts.isObjectLiteralExpression(argument) ? argument : undefined;
    const alias = readText(options ? readProperty(options, 'alias') : argument, names);
    const type = ts.isPropertyDeclaration(node) ? node.type : undefined;

    return { name: alias ?? field, field, node, type: readTransformed(options) ?? describeType(type) };
  }
  const value = ts.isPropertyDeclaration(node) && node.initializer ? unwrap(node.initializer) : undefined;
  if (value === undefined || !ts.isCallExpression(value)) {
    return undefined;
  }
  const callee = value.expression;
  const isRequired = ts.isPropertyAccessExpression(callee) && callee.name.text === 'required';
  if (names.findImport(isRequired ? callee.expression : callee)?.name !== 'input') {
    return undefined;
  }
  const given = value.arguments[isRequired ? 0 : 1];
  const options = given && ts.isObjectLiteralExpression(given) ? given : undefined;
  const initial = isRequired ? undefined : value.arguments[0];

  return {
    name: readText(readProperty(options, 'alias'), names) ?? field,
    field,
    node,
    type: readTransformed(options) ?? describeType(value.typeArguments?.[0]) ?? describeLiteral(initial),
  };
}

function readTransformed(options: ts.ObjectLiteralExpression | undefined): string | undefined {
  switch (readProperty(options, 'transform')?.getText()) {
    case 'numberAttribute':
    case 'Number':
      return 'number';
    case 'booleanAttribute':
    case 'Boolean':
      return 'boolean';
    default:
      return undefined;
  }
}

function describeType(type: ts.TypeNode | undefined): string | undefined {
  const parts = type === undefined ? [] : ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const texts = parts.map((part) => part.getText()).filter((text) => text !== 'undefined' && text !== 'null');
  const text = texts.join(' | ');

  return text === '' || texts.includes('string') || text.length > MAX_TYPE || /\s{2}|\n/.test(text)
    ? undefined
    : text;
}

function describeLiteral(value: ts.Expression | undefined): string | undefined {
  switch (value?.kind) {
    case ts.SyntaxKind.NumericLiteral:
      return 'number';
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
      return 'boolean';
    default:
      return undefined;
  }
}
