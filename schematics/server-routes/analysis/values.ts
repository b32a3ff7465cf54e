import ts from 'typescript';
import { readName, unwrap } from '../../../configurator/program/syntax.js';
import type { SourceFiles } from '../../utility/source-files.js';
import { findDeclared, findExported, type Definition } from './definitions.js';

/** References followed from one expression; more of them are a circle. */
const MAX_DEPTH = 50;

/** Follows an expression to what it stands for: through constants, imports, `as const`, members of objects and enums. */
export class Values {
  readonly #files: SourceFiles;

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** The literal, function or class behind an expression, or the expression itself where nothing more is known. */
  follow(expression: ts.Expression, depth = 0): Definition {
    const plain = unwrap(expression);
    const next = depth < MAX_DEPTH ? this.#step(plain, depth) : undefined;

    return next && ts.isExpression(next) ? this.follow(next, depth + 1) : (next ?? plain);
  }

  /** The text of an expression that is known without running it; undefined otherwise. */
  readString(expression: ts.Expression, depth = 0): string | undefined {
    if (depth > MAX_DEPTH) {
      return undefined;
    }
    const value = this.follow(expression);
    if (ts.isStringLiteralLike(value)) {
      return value.text;
    }
    if (ts.isTemplateExpression(value)) {
      return joinParts([
        value.head.text,
        ...value.templateSpans.flatMap((span) => [
          this.readString(span.expression, depth + 1),
          span.literal.text,
        ]),
      ]);
    }
    if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      return joinParts([this.readString(value.left, depth + 1), this.readString(value.right, depth + 1)]);
    }

    return undefined;
  }

  /** The export of a module, by the specifier that a file imports it with. */
  readExport(specifier: string, from: ts.SourceFile, name: string): Definition | undefined {
    const file = this.#files.resolve(specifier, from);

    return file && findExported(this.#files, file, name);
  }

  #step(expression: ts.Expression, depth: number): Definition | undefined {
    if (ts.isIdentifier(expression)) {
      return findDeclared(this.#files, expression);
    }
    if (ts.isPropertyAccessExpression(expression)) {
      return this.#readMember(expression.expression, expression.name.text, depth);
    }
    if (ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression)) {
      return this.#readMember(expression.expression, expression.argumentExpression.text, depth);
    }

    return undefined;
  }

  #readMember(owner: ts.Expression, name: string, depth: number): Definition | undefined {
    const value = this.follow(owner, depth + 1);
    if (ts.isSourceFile(value)) {
      return findExported(this.#files, value, name);
    }
    if (ts.isEnumDeclaration(value)) {
      return value.members.find((member) => readName(member.name) === name)?.initializer;
    }
    if (ts.isClassDeclaration(value)) {
      const member = value.members.find((candidate) => readName(candidate.name) === name);

      return member && ts.isPropertyDeclaration(member) ? member.initializer : undefined;
    }

    return ts.isObjectLiteralExpression(value) ? findProperty(value, name) : undefined;
  }
}

/** The value of a property that an object literal names itself; of several the last, as JavaScript has it. */
export function findProperty(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.findLast(
    (candidate) => candidate.name !== undefined && readName(candidate.name) === name,
  );
  if (!property) {
    return undefined;
  }

  return ts.isPropertyAssignment(property)
    ? property.initializer
    : ts.isShorthandPropertyAssignment(property)
      ? property.name
      : undefined;
}

function joinParts(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}
