import ts from 'typescript';
import type { Evaluator } from '../values/evaluator.js';
import { isNothing, listOptions } from '../values/factories.js';
import type { CallValue, RecordValue, Value } from '../values/value.js';
import type { Unresolved } from './router-route.js';
import { createUnresolved } from './unresolved.js';

const ROUTER = '@angular/router';

/** What providers and NgModules give to the router. */
export interface RouterProvision {
  /** Lists of routes, in the order in which the router sees them. */
  readonly routes: { readonly value: Value; readonly node: ts.Node }[];
  /** The first call that provides the router. */
  provider: ts.Node | undefined;
  hashLocation: ts.Node | undefined;
  bindsInputs: boolean;
  /** Modules that could not be read, which may have routes. */
  readonly unresolved: Unresolved[];
}

/** The routes that an NgModule provides, those of the modules that it imports first, as in Angular. */
export function listModuleRoutes(module: Value, evaluator: Evaluator): RouterProvision {
  const walk = new ProviderWalk(evaluator);
  walk.walkModules([module]);

  return walk.provision;
}

/** Goes through providers and NgModules in the order of `walkProviderTree()` in Angular's provider_collection.ts. */
export class ProviderWalk {
  readonly provision: RouterProvision = {
    routes: [],
    provider: undefined,
    hashLocation: undefined,
    bindsInputs: false,
    unresolved: [],
  };
  readonly #evaluator: Evaluator;
  readonly #seen = new Set<ts.Node>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Modules and what they import; the providers of `Module.forRoot()` come after those of all modules beside it. */
  walkModules(modules: readonly Value[]): void {
    const withProviders: Value[] = [];
    for (const value of modules) {
      for (const option of listOptions(value)) {
        if (option.kind === 'list') {
          option.items.forEach((item) => this.walkModules([item.value]));
        } else if (this.#walkModule(option)) {
          withProviders.push(option);
        }
      }
    }
    withProviders.forEach((value) => this.#walkProvidersOf(value));
  }

  walkProviders(value: Value): void {
    for (const option of listOptions(value)) {
      if (option.kind === 'list') {
        option.items.forEach((item) => this.walkProviders(item.value));
      } else if (option.kind === 'call') {
        this.#walkCall(option);
      } else if (option.kind === 'record') {
        this.#readProvider(option);
      }
    }
  }

  /** @returns whether it is a module with providers of its own beside it */
  #walkModule(value: Value): boolean {
    if (value.kind === 'class') {
      this.#walkClass(value.node);
    } else if (value.kind === 'record') {
      const module = value.get('ngModule');
      if (module) {
        this.#walkModule(module);
      }

      return module !== undefined;
    } else if (value.kind === 'unknown' && value.reason !== 'package') {
      this.provision.unresolved.push(createUnresolved(value.node, value));
    }

    return value.kind === 'call';
  }

  #walkClass(node: ts.ClassLikeDeclaration): void {
    if (this.#seen.has(node)) {
      return;
    }
    this.#seen.add(node);
    for (const decorator of (ts.canHaveDecorators(node) && ts.getDecorators(node)) || []) {
      const call = this.#evaluator.evaluate(decorator.expression);
      const [metadata] = call.kind === 'call' && call.module === '@angular/core' ? call.arguments : [];
      if (metadata?.kind === 'record') {
        const imports = metadata.get('imports');
        const providers = metadata.get('providers');
        if (imports) {
          this.#walkImports(imports);
        }
        if (providers) {
          this.walkProviders(providers);
        }
      }
    }
  }

  #walkImports(value: Value): void {
    const flat = (item: Value): readonly Value[] =>
      item.kind === 'list' ? item.items.flatMap((inner) => flat(inner.value)) : listOptions(item);
    this.walkModules(flat(value));
  }

  #walkProvidersOf(value: Value): void {
    if (value.kind === 'call') {
      this.#walkCall(value);
    } else if (value.kind === 'record') {
      this.walkProviders(value.get('providers') ?? value);
    }
  }

  #walkCall(call: CallValue): void {
    const [first] = call.arguments;
    if (call.module === ROUTER) {
      this.#readRouterCall(call);
    } else if (call.name === 'makeEnvironmentProviders' && first) {
      this.walkProviders(first);
    } else if (call.name === 'importProvidersFrom') {
      this.walkModules(call.arguments);
    }
  }

  #readRouterCall({ node, name, arguments: [routes, ...others] }: CallValue): void {
    if (name !== 'provideRouter' && name !== 'RouterModule.forRoot' && name !== 'RouterModule.forChild') {
      return;
    }
    if (routes) {
      const [written] = ts.isCallExpression(node) ? node.arguments : [];
      this.provision.routes.push({ value: routes, node: written ?? node });
    }
    if (name === 'RouterModule.forChild') {
      return;
    }
    this.provision.provider ??= node;
    for (const option of others.flatMap(flattenFeatures)) {
      this.#readFeature(option);
    }
  }

  #readFeature(value: Value): void {
    if (value.kind === 'choice') {
      this.provision.bindsInputs ||= value.options.some(isInputBinding);
    } else if (value.kind === 'call') {
      this.provision.bindsInputs ||= isInputBinding(value);
      if (value.name === 'withHashLocation') {
        this.provision.hashLocation ??= value.node;
      }
    } else if (value.kind === 'record') {
      const useHash = value.get('useHash');
      const binding = value.get('bindToComponentInputs');
      this.provision.bindsInputs ||= binding !== undefined && !isNothing(binding);
      if (useHash?.kind === 'literal' && useHash.value === true) {
        this.provision.hashLocation ??= value.getNode('useHash') ?? value.node;
      }
    }
  }

  /** `{ provide: ROUTES, multi: true, useValue: routes }`, `{ provide: LocationStrategy, useClass: HashLocationStrategy }` */
  #readProvider(provider: RecordValue): void {
    const token = readReference(provider.get('provide'));
    if (token === `${ROUTER} ROUTES`) {
      const factory = provider.get('useFactory');
      const value = provider.get('useValue') ?? (factory?.kind === 'function' ? factory.call() : factory);
      if (value) {
        this.provision.provider ??= provider.node;
        this.provision.routes.push({ value, node: provider.node });
      }
    } else if (
      token === '@angular/common LocationStrategy' &&
      readReference(provider.get('useClass')) === '@angular/common HashLocationStrategy'
    ) {
      this.provision.hashLocation ??= provider.node;
    }
  }
}

function flattenFeatures(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items.flatMap((item) => flattenFeatures(item.value)) : [value];
}

function isInputBinding(value: Value): boolean {
  return value.kind === 'call' && value.name === 'withComponentInputBinding';
}

function readReference(value: Value | undefined): string | undefined {
  return value?.kind === 'unknown' && value.reference
    ? `${value.reference.module} ${value.reference.name}`
    : undefined;
}
