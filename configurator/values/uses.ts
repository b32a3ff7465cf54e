import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';

/** What a name is used for: the name itself, `Class.name`, or the element that takes it out of an object. */
export type Use = ts.Expression | ts.BindingElement;

/** Finds the places where names of the application are used, in all of its files. */
export class Uses {
  readonly #application: ApplicationProgram;
  readonly #known = new Map<string, Map<ts.Symbol, Use[]>>();
  #renames: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(application: ApplicationProgram) {
    this.#application = application;
  }

  /** @param name the name of a declaration, or the declaration of a file's default export */
  list(name: ts.Identifier | ts.ExportAssignment): readonly Use[] {
    const symbol = this.#findDeclared(name);
    const block = ts.isIdentifier(name) ? findBlock(name.parent) : undefined;
    if (!symbol) {
      return [];
    }
    if (block && ts.isIdentifier(name)) {
      return listNamed(name.text, block).filter((use) => this.#findSymbol(use) === symbol);
    }
    const names = this.#listNames(ts.isIdentifier(name) ? name.text : 'default');

    return names.flatMap((text) => this.#group(text).get(symbol) ?? []);
  }

  #findDeclared(name: ts.Identifier | ts.ExportAssignment): ts.Symbol | undefined {
    return ts.isIdentifier(name)
      ? this.#application.checker.getSymbolAtLocation(name)
      : this.#application.checker
          .getSymbolAtLocation(name.parent)
          ?.exports?.get(ts.InternalSymbolName.Default);
  }

  /** All uses of a name in the application, by what it stands for there. */
  #group(name: string): ReadonlyMap<ts.Symbol, Use[]> {
    const known = this.#known.get(name);
    if (known) {
      return known;
    }
    const groups = new Map<ts.Symbol, Use[]>();
    for (const use of this.#application.listFiles().flatMap((file) => listNamed(name, file))) {
      const symbol = this.#findSymbol(use);
      if (symbol) {
        const group = groups.get(symbol) ?? [];
        group.push(use);
        groups.set(symbol, group);
      }
    }
    this.#known.set(name, groups);

    return groups;
  }

  /** Undefined, too, for code so deeply nested that the checker exhausts the stack. */
  #findSymbol(use: Use): ts.Symbol | undefined {
    const { checker } = this.#application;
    try {
      const symbol = ts.isBindingElement(use)
        ? checker.getTypeAtLocation(use.parent).getProperty((use.propertyName ?? use.name).getText())
        : ts.isShorthandPropertyAssignment(use.parent)
          ? checker.getShorthandAssignmentValueSymbol(use.parent)
          : checker.getSymbolAtLocation(readNameNode(use));

      return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    } catch (error) {
      if (error instanceof RangeError) {
        return undefined;
      }
      throw error;
    }
  }

  /** The name and all others that imports and exports give to it. */
  #listNames(name: string): string[] {
    this.#renames ??= findRenames(this.#application.listFiles());
    const names = new Set([name]);
    // A Set goes through what is added to it while it is being walked.
    for (const one of names) {
      this.#renames.get(one)?.forEach((other) => names.add(other));
    }

    return [...names].filter((one) => one !== 'default');
  }
}

/** The part of a file that alone can use what is declared; undefined for what the whole application may use. */
function findBlock(declaration: ts.Node): ts.Node | undefined {
  if (ts.isPropertyDeclaration(declaration) || ts.isMethodDeclaration(declaration)) {
    return undefined;
  }
  // A function is known outside of itself, and so are the names of its parameters inside of it alone.
  let node = ts.isFunctionDeclaration(declaration) ? declaration.parent : declaration;
  while (!ts.isSourceFile(node) && !ts.isModuleBlock(node)) {
    if (
      ts.isBlock(node) ||
      ts.isFunctionLike(node) ||
      ts.isIterationStatement(node, false) ||
      ts.isCaseBlock(node)
    ) {
      return isFunctionScoped(declaration) && !ts.isFunctionLike(node)
        ? ts.findAncestor(node, ts.isFunctionLike)
        : node;
    }
    node = node.parent;
  }

  return undefined;
}

function isFunctionScoped(declaration: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(declaration) &&
    !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped)
  );
}

/** Code that is named so in a file or a part of it. */
function listNamed(name: string, part: ts.Node): Use[] {
  const file = part.getSourceFile();
  const uses: Use[] = [];
  for (let index = file.text.indexOf(name, part.pos); index !== -1 && index < part.end;) {
    const use = findUse(name, index, part);
    if (use) {
      uses.push(use);
    }
    index = file.text.indexOf(name, index + name.length);
  }

  return uses;
}

function findUse(name: string, position: number, part: ts.Node): Use | undefined {
  let node: ts.Node | undefined = part;
  for (let child: ts.Node | undefined = node; child;) {
    node = child;
    child = ts.forEachChild(node, (one) => (one.pos <= position && position < one.end ? one : undefined));
  }
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent) && node.text === name) {
    return node.parent;
  }
  if (!ts.isIdentifier(node) || node.text !== name || node.getStart() !== position) {
    return undefined;
  }
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return parent;
  }
  if (ts.isBindingElement(parent) && parent.initializer !== node) {
    return ts.isObjectBindingPattern(parent.parent) ? parent : undefined;
  }

  return isName(node) ? undefined : node;
}

/** Whether it only gives a name to something: a declaration, an import, a property of an object. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;

  return (
    ('name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent)) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isTypeNode(parent)
  );
}

function readNameNode(use: ts.Expression): ts.Node {
  if (ts.isPropertyAccessExpression(use)) {
    return use.name;
  }

  return ts.isElementAccessExpression(use) ? use.argumentExpression : use;
}

/** The other names of what is imported or exported, by its own: `default` for what has none. */
function findRenames(files: readonly ts.SourceFile[]): Map<string, Set<string>> {
  const renames = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    renames.set(from, (renames.get(from) ?? new Set()).add(to));
  };
  for (const statement of files.flatMap((file) => file.statements)) {
    if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {};
      if (name) {
        add('default', name.text);
      }
      if (namedBindings && ts.isNamedImports(namedBindings)) {
        namedBindings.elements.forEach(addSpecifier);
      }
    } else if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause && ts.isNamedExports(statement.exportClause)) {
        statement.exportClause.elements.forEach(addSpecifier);
      }
    } else if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) {
      add(statement.expression.text, 'default');
    }
  }

  return renames;

  function addSpecifier({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): void {
    if (propertyName) {
      add(propertyName.text, name.text);
    }
  }
}
