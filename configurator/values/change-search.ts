import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { unwrap } from '../program/syntax.js';
import { followArgument, followCreation, followMethod, type ChangeFollower } from './changing-calls.js';
import { isStep, isWrapper, readMemberName, stepInto } from './change-syntax.js';
import { ANY, change, copy, ITSELF, step, translate, wrap, write, type Change, type Reach } from './reach.js';
import { Uses, type Use } from './uses.js';

/** A declaration whose name, or whose file's default export, stands for a value. */
export type Holder =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.PropertyDeclaration
  | ts.ExportAssignment;

/** Names for names for a value that are followed; what has more of them counts as changed. */
const MAX_DEPTH = 60;

/** Names that are followed for one value; functions that call each other in circles lead to the same ones again. */
const MAX_STEPS = 1000;

/**
 * Finds the code that changes a value after it was made: by its name and other names for it, in loops over it, and in
 * functions that it is given to.
 */
export class ChangeSearch implements ChangeFollower {
  readonly checker: ts.TypeChecker;
  readonly #uses: Uses;
  readonly #known = new Map<Holder, readonly Change[]>();
  readonly #active = new Set<ts.Node>();
  #cycles = 0;
  #steps = 0;

  constructor(application: ApplicationProgram) {
    this.checker = application.checker;
    this.#uses = new Uses(application);
  }

  list(holder: Holder): readonly Change[] {
    const name = ts.isExportAssignment(holder) ? holder : holder.name;
    const known = this.#known.get(holder);
    if (known || !(ts.isIdentifier(name) || ts.isExportAssignment(name))) {
      return known ?? [];
    }
    this.#steps = this.#active.size === 0 ? 0 : this.#steps + 1;
    if ((this.#active.size >= MAX_DEPTH || this.#steps > MAX_STEPS) && ts.isIdentifier(name)) {
      this.#cycles += 1;

      return [{ node: name, path: [ANY] }];
    }
    const cycles = this.#cycles;
    const found = this.#once(holder, () =>
      this.#uses.list(name).flatMap((use) => this.#followUse(use, ITSELF)),
    );
    const changes = [...new Map(found.map((one) => [describe(one), one])).values()];
    // Inside of a circle, what is being looked for further out is not known yet.
    if (cycles === this.#cycles || this.#active.size === 0) {
      this.#known.set(holder, changes);
    }

    return changes;
  }

  /** What the code around an expression changes of the value that the expression leads to. */
  follow(node: ts.Node, reach: Reach): Change[] {
    const { parent } = node;
    if (isWrapper(parent)) {
      return this.follow(parent, reach);
    }
    if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
      return parent.expression === node ? this.#followMember(parent, reach) : [];
    }
    if (ts.isBinaryExpression(parent)) {
      return this.#followBinary(parent, node, reach);
    }
    if (ts.isConditionalExpression(parent)) {
      return parent.condition === node ? [] : this.follow(parent, reach);
    }
    if (isStep(parent) || ts.isDeleteExpression(parent)) {
      return write(reach, parent);
    }
    if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) {
      return this.follow(parent.parent, copy(reach));
    }
    if (ts.isSpreadAssignment(parent)) {
      return this.follow(parent.parent, copy(reach));
    }
    const call = ts.isSpreadElement(parent) ? parent.parent : parent;
    if (ts.isCallExpression(call)) {
      return call.expression === node ? [] : followArgument(call, { node, reach, search: this });
    }

    if (ts.isNewExpression(call)) {
      return followCreation(call, { node, reach, search: this });
    }

    return this.#followPlace(parent, node, reach);
  }

  /** What the code that uses a name changes of what the name is given. */
  bind(name: ts.BindingName, reach: Reach | undefined): Change[] {
    if (!reach) {
      return [];
    }
    if (ts.isIdentifier(name)) {
      const { parent } = name;
      const isHolder =
        ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);

      return isHolder ? translate(this.list(parent), reach) : [];
    }

    return name.elements.flatMap((element, index) =>
      ts.isOmittedExpression(element) ? [] : this.bind(element.name, stepInto(element, index, reach)),
    );
  }

  /** The function of the application that an expression leads to; the constructor of a class. */
  findFunction(node: ts.Expression): ts.SignatureDeclaration | undefined {
    const callee = unwrap(node);
    if (ts.isArrowFunction(callee) || ts.isFunctionExpression(callee)) {
      return callee;
    }
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const symbol = ts.isIdentifier(name) ? this.checker.getSymbolAtLocation(name) : undefined;
    const target =
      symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target?.declarations?.find(
      (one) => !ts.isFunctionLike(one) || ('body' in one && one.body !== undefined),
    );
    if (declaration && ts.isVariableDeclaration(declaration)) {
      const value = declaration.initializer && unwrap(declaration.initializer);

      return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
    }

    if (declaration && ts.isClassDeclaration(declaration)) {
      return declaration.members.find(ts.isConstructorDeclaration);
    }

    return declaration && (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration))
      ? declaration
      : undefined;
  }

  #once(key: ts.Node, search: () => Change[]): Change[] {
    if (this.#active.has(key)) {
      this.#cycles += 1;

      return [];
    }
    this.#active.add(key);
    try {
      return search();
    } finally {
      this.#active.delete(key);
    }
  }

  #followUse(use: Use, reach: Reach): Change[] {
    return ts.isBindingElement(use) ? this.bind(use.name, reach) : this.follow(use, reach);
  }

  #followMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, reach: Reach): Change[] {
    const name = readMemberName(node);
    let callee: ts.Node = node;
    while (isWrapper(callee.parent)) {
      callee = callee.parent;
    }
    if (ts.isCallExpression(callee.parent) && callee.parent.expression === callee) {
      return followMethod(callee.parent, { name, reach, search: this });
    }
    const next = step(reach, name);

    return next ? this.follow(node, next) : [];
  }

  #followBinary(binary: ts.BinaryExpression, node: ts.Node, reach: Reach): Change[] {
    const { operatorToken, left, right } = binary;
    const { kind } = operatorToken;
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    if (!isAssignment) {
      const isPassed =
        kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        kind === ts.SyntaxKind.BarBarToken ||
        kind === ts.SyntaxKind.QuestionQuestionToken ||
        (kind === ts.SyntaxKind.CommaToken && right === node);

      return isPassed ? this.follow(binary, reach) : [];
    }
    if (left === node) {
      return write(reach, binary);
    }
    const symbol = ts.isIdentifier(left) ? this.checker.getSymbolAtLocation(left) : undefined;
    const declaration = symbol?.valueDeclaration;
    const isName = declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration));

    return [...(isName ? this.bind(declaration.name, reach) : []), ...this.follow(binary, reach)];
  }

  /** Where a value is put: under another name, into an array or object, out of a function. */
  #followPlace(parent: ts.Node, node: ts.Node, reach: Reach): Change[] {
    if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) {
      return parent.initializer === node ? this.bind(parent.name, reach) : [];
    }
    if (ts.isPropertyDeclaration(parent)) {
      return parent.initializer === node ? translate(this.list(parent), reach) : [];
    }
    if (ts.isArrayLiteralExpression(parent)) {
      return this.follow(parent, wrap(reach, ANY));
    }
    if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
      const key = ts.isComputedPropertyName(parent.name) ? ANY : parent.name.text;

      return this.follow(parent.parent, wrap(reach, key));
    }
    if (ts.isForOfStatement(parent) && parent.expression === node) {
      const { initializer } = parent;

      return ts.isVariableDeclarationList(initializer)
        ? initializer.declarations.flatMap(({ name }) => this.bind(name, step(reach, ANY)))
        : change(reach, parent.expression);
    }
    const giver = ts.isReturnStatement(parent) ? ts.findAncestor(parent, ts.isFunctionLike) : parent;

    return giver && (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node))
      ? this.#once(giver, () => this.#followResult(giver, reach))
      : [];
  }

  /** What is done with the result of a function: by `then()`, and wherever the function is called by its name. */
  #followResult(giver: ts.Node, reach: Reach): Change[] {
    let node = giver;
    while (isWrapper(node.parent)) {
      node = node.parent;
    }
    const { parent } = node;
    if (ts.isCallExpression(parent)) {
      const isThen =
        ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'then';

      return isThen || parent.expression === node ? this.follow(parent, reach) : [];
    }
    const named = ts.isVariableDeclaration(parent) ? parent : giver;
    const name =
      ts.isVariableDeclaration(named) || ts.isFunctionDeclaration(named) || ts.isMethodDeclaration(named)
        ? named.name
        : undefined;
    const isStatic = !ts.isMethodDeclaration(named) || ts.isClassLike(named.parent);

    return name && ts.isIdentifier(name) && isStatic
      ? this.#uses.list(name).flatMap((use) => {
          const call = use.parent;

          return ts.isCallExpression(call) && call.expression === use ? this.follow(call, reach) : [];
        })
      : [];
  }
}

function describe({ node, path }: Change): string {
  return [node.getSourceFile().fileName, node.pos, node.end, ...path].join(' ');
}
