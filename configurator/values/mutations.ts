import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { unwrap } from '../program/syntax.js';

/** A statement that changes what a constant holds, or what a variable stands for. */
export interface Mutation {
  readonly node: ts.Expression;
  /**
   * - `assign`: the variable stands for another value from then on
   * - `push`, `unshift`: elements are added, in code that runs once, after the declaration
   * - `other`: anything else
   */
  readonly kind: 'assign' | 'push' | 'unshift' | 'other';
  readonly elements: readonly ts.Expression[];
  /** It stands under a condition. */
  readonly isConditional: boolean;
}

/** Array methods that change the array. */
const MUTATING = new Set([
  'push',
  'unshift',
  'splice',
  'pop',
  'shift',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);

/** Files without any of these change no array or object of another file. */
const HINT =
  /\.(push|unshift|splice|pop|shift|sort|reverse|fill)\(|\]\s*=[^=]|\.length\s*=[^=]|Object\.assign\(/;

/** Finds the code that changes arrays and objects after they have been declared. */
export class Mutations {
  readonly #application: ApplicationProgram;
  readonly #found = new Map<ts.Symbol, Mutation[]>();
  readonly #scanned = new Set<ts.SourceFile>();
  #hasScannedAll = false;

  constructor(application: ApplicationProgram) {
    this.#application = application;
  }

  list(declaration: ts.VariableDeclaration): readonly Mutation[] {
    const symbol = this.#application.checker.getSymbolAtLocation(declaration.name);
    this.#scan(declaration.getSourceFile());
    if (!this.#hasScannedAll) {
      this.#hasScannedAll = true;
      this.#application
        .listFiles()
        .filter((file) => HINT.test(file.text))
        .forEach((file) => this.#scan(file));
    }

    return (symbol && this.#found.get(symbol)) ?? [];
  }

  #scan(file: ts.SourceFile): void {
    if (this.#scanned.has(file)) {
      return;
    }
    this.#scanned.add(file);
    const pending: ts.Node[] = [file];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const target = findTarget(node);
      if (target) {
        this.#add(target, node as ts.Expression);
      }
      ts.forEachChild(node, (child) => {
        pending.push(child);
      });
    }
  }

  #add(target: ts.Expression, node: ts.Expression): void {
    const root = findRoot(target);
    const local = root && this.#application.checker.getSymbolAtLocation(root);
    const symbol =
      local && local.flags & ts.SymbolFlags.Alias ? this.#application.checker.getAliasedSymbol(local) : local;
    const declaration = symbol?.valueDeclaration;
    if (symbol && declaration && ts.isVariableDeclaration(declaration)) {
      const known = this.#found.get(symbol) ?? [];
      known.push(describeMutation(node, { target, declaration }));
      this.#found.set(symbol, known);
    }
  }
}

/** What a piece of code changes: the left side of an assignment, the array of a method that changes it. */
function findTarget(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
    return unwrap(node.left);
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
      ? unwrap(node.operand)
      : undefined;
  }
  if (ts.isDeleteExpression(node)) {
    return unwrap(node.expression);
  }
  const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
  if (!callee || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(callee)) {
    return undefined;
  }
  if (callee.name.text === 'assign' && callee.expression.getText() === 'Object') {
    return node.arguments[0] && unwrap(node.arguments[0]);
  }

  return MUTATING.has(callee.name.text) ? unwrap(callee.expression) : undefined;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `routes` of `routes`, `routes[0].children` and `routes.find(…)!.children`; other calls give something new. */
function findRoot(target: ts.Expression): ts.Identifier | undefined {
  let node = unwrap(target);
  while (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    (ts.isCallExpression(node) && isLookUp(node.expression))
  ) {
    node = unwrap(node.expression);
  }

  return ts.isIdentifier(node) ? node : undefined;
}

function isLookUp(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && ['find', 'findLast', 'at'].includes(callee.name.text);
}

function describeMutation(
  node: ts.Expression,
  { target, declaration }: { target: ts.Expression; declaration: ts.VariableDeclaration },
): Mutation {
  const place = findPlaceInFlow(node, declaration);
  const base = { node, elements: [], isConditional: place === 'conditional' };
  if (!ts.isCallExpression(node)) {
    return { ...base, kind: ts.isIdentifier(target) ? 'assign' : 'other' };
  }
  const method = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
  const isFollowed =
    (method === 'push' || method === 'unshift') && ts.isIdentifier(target) && place !== 'unknown';

  return isFollowed ? { ...base, kind: method, elements: [...node.arguments] } : { ...base, kind: 'other' };
}

/** Whether code runs once after a declaration: in the same block or file, or under a condition in it. */
function findPlaceInFlow(
  node: ts.Node,
  declaration: ts.VariableDeclaration,
): 'always' | 'conditional' | 'unknown' {
  const home = declaration.parent.parent.parent;
  // Code of another file runs when that file is loaded, if it is.
  let place: 'always' | 'conditional' =
    node.getSourceFile() === home.getSourceFile() ? 'always' : 'conditional';
  for (let parent = node.parent; parent !== home && !ts.isSourceFile(parent); parent = parent.parent) {
    if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent) || ts.isBinaryExpression(parent)) {
      place = 'conditional';
    } else if (!ts.isBlock(parent) && !ts.isExpressionStatement(parent)) {
      return 'unknown';
    }
  }

  return place;
}
