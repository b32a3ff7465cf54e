import ts from 'typescript';
import { unwrap } from '../program/syntax.js';

/** Something that a package exports: `inject` of `@angular/core`. */
export interface PackageName {
  readonly module: string;
  readonly name: string;
}

/** Finds what a name in the code of an application stands for. */
export class NameResolver {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The declaration behind a name, with imports and re-exports followed; undefined for names of packages. */
  findDeclaration(name: ts.Identifier): ts.Declaration | undefined {
    const symbol = this.#findSymbol(name);
    if (symbol === undefined) {
      return undefined;
    }
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;

    return target.valueDeclaration ?? target.declarations?.[0];
  }

  /** The class that an expression names: `Store`, `forwardRef(() => Store)`. */
  findClass(expression: ts.Expression): ts.ClassDeclaration | undefined {
    const name = unwrapReference(expression);
    const declaration = ts.isIdentifier(name) ? this.findDeclaration(name) : undefined;

    return declaration && ts.isClassDeclaration(declaration) ? declaration : undefined;
  }

  /** Which import of a file a name is, or a property of `import * as x`; undefined for names of the file itself. */
  findImport(expression: ts.Node): PackageName | undefined {
    if (ts.isPropertyAccessExpression(expression)) {
      const space = ts.isIdentifier(expression.expression)
        ? this.#findImport(expression.expression)
        : undefined;

      return space && ts.isNamespaceImport(space)
        ? describeImport(space.parent.parent, expression.name.text)
        : undefined;
    }
    const declaration = ts.isIdentifier(expression) ? this.#findImport(expression) : undefined;
    if (declaration === undefined || ts.isNamespaceImport(declaration)) {
      return undefined;
    }

    return ts.isImportSpecifier(declaration)
      ? describeImport(declaration.parent.parent.parent, (declaration.propertyName ?? declaration.name).text)
      : describeImport(declaration.parent, 'default');
  }

  /** Whether a name is neither declared nor imported: a global of the platform, as far as it exists there. */
  isGlobal(name: ts.Identifier): boolean {
    const declarations = this.#findSymbol(name)?.declarations ?? [];

    return declarations.every(isAmbient);
  }

  #findSymbol(name: ts.Identifier): ts.Symbol | undefined {
    return ts.isShorthandPropertyAssignment(name.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.#checker.getSymbolAtLocation(name);
  }

  #findImport(name: ts.Identifier): ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport | undefined {
    return this.#findSymbol(name)?.declarations?.find(
      (node) => ts.isImportSpecifier(node) || ts.isImportClause(node) || ts.isNamespaceImport(node),
    );
  }
}

/** The name in `forwardRef(() => Name)`, else the expression itself. */
function unwrapReference(expression: ts.Expression): ts.Expression {
  const inner = unwrap(expression);
  const callback =
    ts.isCallExpression(inner) && inner.expression.getText() === 'forwardRef' && inner.arguments[0];

  return callback && ts.isArrowFunction(callback) && !ts.isBlock(callback.body)
    ? unwrap(callback.body)
    : inner;
}

function describeImport(declaration: ts.Node, name: string): PackageName | undefined {
  return ts.isImportDeclaration(declaration) && ts.isStringLiteral(declaration.moduleSpecifier)
    ? { module: declaration.moduleSpecifier.text, name }
    : undefined;
}

/** `declare const window: Window` and what a declaration file says: types for what the platform has. */
function isAmbient(node: ts.Declaration): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (
      ts.canHaveModifiers(at) &&
      ts.getModifiers(at)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
    ) {
      return true;
    }
  }

  return node.getSourceFile().isDeclarationFile;
}
