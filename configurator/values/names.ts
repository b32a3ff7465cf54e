import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import type { PackageReference } from './value.js';

/** What a name stands for. */
export type Target =
  | { readonly kind: 'symbol'; readonly symbol: ts.Symbol }
  | { readonly kind: 'package'; readonly reference: PackageReference }
  | { readonly kind: 'missing'; readonly node: ts.Node }
  /** A name that nothing in the application declares, such as `window`. */
  | { readonly kind: 'global'; readonly name: string };

/** Aliases followed for one name; more of them are a circle. */
const MAX_HOPS = 50;

/** Follows names to their declarations: through imports, re-exports and `export *`, to packages where they lead there. */
export class Names {
  readonly #application: ApplicationProgram;
  readonly #checker: ts.TypeChecker;

  constructor(application: ApplicationProgram) {
    this.#application = application;
    this.#checker = application.checker;
  }

  resolve(name: ts.Identifier): Target {
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.#checker.getSymbolAtLocation(name);

    return symbol ? this.follow(symbol) : { kind: 'global', name: name.text };
  }

  /** What an alias stands for; the symbol itself, if it is none. */
  follow(symbol: ts.Symbol, hops = 0): Target {
    const declaration = symbol.declarations?.[0];
    if (!(symbol.flags & ts.SymbolFlags.Alias) || !declaration) {
      const isGlobal = declaration
        ? this.#isOfLanguage(declaration)
        : this.#checker.isUndefinedSymbol(symbol);

      return isGlobal ? { kind: 'global', name: symbol.name } : { kind: 'symbol', symbol };
    }
    const whole = this.#checker.getAliasedSymbol(symbol);
    if (!this.#checker.isUnknownSymbol(whole)) {
      return this.follow(whole, hops);
    }
    const specifier = findSpecifier(declaration);
    if (specifier) {
      return this.#followImport(specifier, readImportedName(declaration), hops);
    }
    const next = hops < MAX_HOPS ? this.#checker.getImmediateAliasedSymbol(symbol) : undefined;

    return next && next !== symbol && !this.#checker.isUnknownSymbol(next)
      ? this.follow(next, hops + 1)
      : { kind: 'missing', node: declaration };
  }

  /** The file behind an import as a symbol with its exports; undefined for a file that exports nothing. */
  findModule(file: ts.SourceFile): ts.Symbol | undefined {
    return this.#checker.getSymbolAtLocation(file);
  }

  /** What a file or a namespace exports under a name; undefined when it has no such export. */
  findExport(module: ts.Symbol, name: string, hops = 0): Target | undefined {
    const symbol = this.#checker.tryGetMemberInModuleExports(name, module);

    return symbol ? this.follow(symbol, hops) : this.#findInPackage(module, name, hops);
  }

  /** What a module specifier leads to, when it leads to no file that is read. @param node the code it stands in */
  describeUnread(specifier: string, name: string, node: ts.Node): Target {
    if (this.#application.isMissing(specifier, node.getSourceFile())) {
      return { kind: 'missing', node };
    }

    // JSON, JavaScript: what is in it is known to the running application.
    return specifier.startsWith('.')
      ? { kind: 'global', name }
      : { kind: 'package', reference: { module: specifier, name } };
  }

  #isOfLanguage(declaration: ts.Declaration): boolean {
    return this.#application.program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }

  #followImport(specifier: ts.StringLiteralLike, name: string, hops: number): Target {
    const file = this.#application.resolve(specifier.text, specifier.getSourceFile());
    if (!file) {
      return this.describeUnread(specifier.text, name, specifier.parent);
    }
    const module = hops < MAX_HOPS ? this.findModule(file) : undefined;

    return (module && this.findExport(module, name, hops + 1)) ?? { kind: 'missing', node: specifier.parent };
  }

  /** A name that may come from a package which the module exports as a whole: `export * from '@shop/routes'`. */
  #findInPackage(module: ts.Symbol, name: string, hops: number): Target | undefined {
    for (const declaration of module.exports?.get(ts.InternalSymbolName.ExportStar)?.declarations ?? []) {
      const specifier = hops < MAX_HOPS ? findSpecifier(declaration) : undefined;
      const target = specifier && this.#followImport(specifier, name, hops + 1);
      if (target && target.kind !== 'missing') {
        return target;
      }
    }

    return undefined;
  }
}

/** The specifier of the import or export that a declaration is part of. */
function findSpecifier(declaration: ts.Node): ts.StringLiteralLike | undefined {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier)
        ? node.moduleSpecifier
        : undefined;
    }
  }

  return undefined;
}

/** The name under which a module exports what is imported: `default`, `*` for all of it. */
function readImportedName(declaration: ts.Declaration): string {
  if (ts.isImportClause(declaration)) {
    return 'default';
  }
  if (ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration)) {
    return (declaration.propertyName ?? declaration.name).text;
  }

  return '*';
}
