import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { unwrap } from '../program/syntax.js';
import { isFunctionExpression, readReturned } from './class-members.js';
import { readMetadata, readProperty, readText } from './decorators.js';
import type { NameResolver } from './name-resolver.js';
import { parseSelector, readSelectorKey, type Selector } from './selector.js';

/** The components, directives and pipes of the workspace that a template may use. */
export interface TemplateScope {
  /** By what an element must have, see `readSelectorKey()`. */
  readonly directives: ReadonlyMap<string, readonly DirectiveEntry[]>;
  readonly pipes: ReadonlyMap<string, ts.ClassDeclaration>;
}

interface DirectiveEntry {
  readonly node: ts.ClassDeclaration;
  readonly selector: Selector;
}

/** Finds out what templates may use: by the `imports` of a component, or by the module that declares it. */
export class TemplateScopes {
  readonly #application: ApplicationProgram;
  readonly #names: NameResolver;
  readonly #modules = new Map<ts.ClassDeclaration, TemplateScope>();
  #declaringModules: ReadonlyMap<ts.ClassDeclaration, ts.ClassDeclaration> | undefined;

  constructor(application: ApplicationProgram, names: NameResolver) {
    this.#application = application;
    this.#names = names;
  }

  read(component: ts.ClassDeclaration, metadata: ts.ObjectLiteralExpression): TemplateScope {
    const isStandalone = readProperty(metadata, 'standalone')?.kind !== ts.SyntaxKind.FalseKeyword;
    if (isStandalone) {
      return this.#createScope(this.#expand(this.listClasses(readProperty(metadata, 'imports'))));
    }
    const module = this.#findDeclaringModule(component);
    if (module === undefined) {
      return this.#createScope([]);
    }
    const known = this.#modules.get(module);
    const scope = known ?? this.#createScope(this.#listModuleScope(module));
    this.#modules.set(module, scope);

    return scope;
  }

  /** The classes in an array of them: constants, spreads and `forwardRef()` included, those of packages not. */
  listClasses(expression: ts.Expression | undefined, visited = new Set<ts.Node>()): ts.ClassDeclaration[] {
    const node = expression && unwrap(expression);
    if (node === undefined || visited.has(node)) {
      return [];
    }
    visited.add(node);
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((element) => this.listClasses(element, visited));
    }
    if (ts.isSpreadElement(node)) {
      return this.listClasses(node.expression, visited);
    }
    if (ts.isConditionalExpression(node)) {
      return [node.whenTrue, node.whenFalse].flatMap((branch) => this.listClasses(branch, visited));
    }
    if (ts.isObjectLiteralExpression(node)) {
      // An entry of `hostDirectives` with inputs.
      return this.listClasses(readProperty(node, 'directive'), visited);
    }
    if (ts.isCallExpression(node)) {
      // `Module.forRoot()`, `array.concat(others)`, `forwardRef(() => X)`
      const receiver = ts.isPropertyAccessExpression(node.expression) ? [node.expression.expression] : [];

      return [...receiver, ...node.arguments].flatMap((part) => this.listClasses(part, visited));
    }
    if (isFunctionExpression(node)) {
      return this.listClasses(readReturned(node), visited);
    }
    const declaration = ts.isIdentifier(node) ? this.#names.findDeclaration(node) : undefined;
    if (declaration && ts.isClassDeclaration(declaration)) {
      return [declaration];
    }

    return declaration && ts.isVariableDeclaration(declaration)
      ? this.listClasses(declaration.initializer, visited)
      : [];
  }

  #createScope(classes: readonly ts.ClassDeclaration[]): TemplateScope {
    const directives = new Map<string, DirectiveEntry[]>();
    const pipes = new Map<string, ts.ClassDeclaration>();
    for (const node of new Set(classes)) {
      const pipe = readText(readProperty(readMetadata(node, 'Pipe'), 'name'), this.#names);
      if (pipe !== undefined) {
        pipes.set(pipe, node);
      }
      for (const selector of this.#readSelectors(node)) {
        const key = readSelectorKey(selector);
        const entries = directives.get(key) ?? [];
        directives.set(key, entries);
        entries.push({ node, selector });
      }
    }

    return { directives, pipes };
  }

  #readSelectors(node: ts.ClassDeclaration): Selector[] {
    const metadata = readMetadata(node, 'Component') ?? readMetadata(node, 'Directive');
    const text = readText(readProperty(metadata, 'selector'), this.#names);

    return text === undefined ? [] : parseSelector(text);
  }

  /** The classes themselves, and in place of modules what these export. */
  #expand(
    classes: readonly ts.ClassDeclaration[],
    visited = new Set<ts.ClassDeclaration>(),
  ): ts.ClassDeclaration[] {
    return classes.flatMap((node) => {
      const metadata = readMetadata(node, 'NgModule');
      if (metadata === undefined) {
        return [node];
      }
      if (visited.has(node)) {
        return [];
      }
      visited.add(node);

      return this.#expand(this.listClasses(readProperty(metadata, 'exports')), visited);
    });
  }

  #listModuleScope(module: ts.ClassDeclaration): ts.ClassDeclaration[] {
    const metadata = readMetadata(module, 'NgModule');
    const imported = this.listClasses(readProperty(metadata, 'imports'));

    return [...this.listClasses(readProperty(metadata, 'declarations')), ...this.#expand(imported)];
  }

  #findDeclaringModule(component: ts.ClassDeclaration): ts.ClassDeclaration | undefined {
    this.#declaringModules ??= new Map(
      this.#application
        .listFiles()
        .flatMap(({ statements }) => statements.filter(ts.isClassDeclaration))
        .flatMap((module) => {
          const declarations = readProperty(readMetadata(module, 'NgModule'), 'declarations');

          return this.listClasses(declarations).map((node) => [node, module] as const);
        }),
    );

    return this.#declaringModules.get(component);
  }
}
