import type ts from 'typescript';
import type { Evaluator } from '../values/evaluator.js';
import { createUnknown, isNothing, listOptions } from '../values/factories.js';
import type { ListItem, ListValue, RecordValue, TextValue, Value } from '../values/value.js';
import { listModuleRoutes } from './module-routes.js';
import { load, readComponent, readGuards, readResolvers, unwrapDefault } from './references.js';
import { NO_ROUTES, type Redirect, type RouteList, type RouterRoute } from './router-route.js';
import { limitTo } from './alternative-routes.js';
import { mergeLists } from './route-lists.js';
import { createUnresolved, toReason } from './unresolved.js';

/** Routes in routes that are followed; more of them would exhaust the stack. */
const MAX_DEPTH = 100;

/** More routes than any application has: lists that are mounted in each other multiply. */
const MAX_ROUTES = 100_000;

const GUARDS = ['canActivate', 'canMatch', 'canLoad'];
const CHILD_GUARDS = ['canActivateChild'];

/** Reads lists of routes. What contains itself is unresolved; what is mounted several times is read once. */
export class RouteReader {
  readonly #evaluator: Evaluator;
  readonly #known = new Map<Value | ts.Node, RouteList>();
  readonly #sizes = new WeakMap<RouteList, number>();
  readonly #reading = new Set<Value | ts.Node>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** @param node the place that gives the routes to the router, for what cannot be read */
  readRoutes(value: Value, node: ts.Node): RouteList {
    if (isNothing(value)) {
      return NO_ROUTES;
    }
    switch (value.kind) {
      case 'list':
        return this.#readOnce(value, node, () => this.#readList(value));
      case 'choice':
        return makeConditional(mergeLists(value.options.map((option) => this.readRoutes(option, node))));
      case 'class':
        return this.#readOnce(value.node, node, () => this.#readModule(value));
      case 'module': {
        const routes = value.get('default');

        return routes ? this.readRoutes(routes, node) : fail(node, createUnknown(value.node, 'missing'));
      }
      case 'call':
        return this.#readCall(value, node);
      case 'unknown':
        return fail(node, value);
      default:
        return fail(node, createUnknown(value.node, 'shape'));
    }
  }

  /** `of(routes)` and `from(import('./routes'))` of rxjs give what they are given. */
  #readCall(value: Value & { kind: 'call' }, node: ts.Node): RouteList {
    const [first] = value.arguments;

    return value.module === 'rxjs' && (value.name === 'of' || value.name === 'from') && first
      ? this.readRoutes(first, node)
      : fail(node, createUnknown(value.node, 'package'));
  }

  #readModule(value: Value): RouteList {
    const { routes, unresolved } = listModuleRoutes(value, this.#evaluator);

    return mergeLists([
      ...routes.map((list) => this.readRoutes(list.value, list.node)),
      { routes: [], unresolved },
    ]);
  }

  #readOnce(key: Value | ts.Node, node: ts.Node, read: () => RouteList): RouteList {
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    if (this.#reading.has(key)) {
      return { routes: [], unresolved: [{ node, reason: 'cycle' }] };
    }
    if (this.#reading.size >= MAX_DEPTH) {
      return { routes: [], unresolved: [{ node, reason: 'dynamic' }] };
    }
    this.#reading.add(key);
    const complete = read();
    const list: RouteList =
      this.#count(complete) > MAX_ROUTES
        ? { routes: [], unresolved: [{ node, reason: 'dynamic' }] }
        : complete;
    this.#reading.delete(key);
    this.#known.set(key, list);

    return list;
  }

  /** How many routes there are, those of all mounts of the same children included. */
  #count(list: RouteList): number {
    const known = this.#sizes.get(list);
    const size = known ?? list.routes.reduce((sum, { children }) => sum + 1 + this.#count(children), 0);
    this.#sizes.set(list, size);

    return size;
  }

  #readList({ items }: ListValue): RouteList {
    return mergeLists(items.map((item) => this.#readItem(item)));
  }

  #readItem({ value, node, isConditional, alternatives = [] }: ListItem): RouteList {
    const options = listOptions(value).filter((option) => !isNothing(option));
    const isOneOf = isConditional || options.length > 1;
    const lists = options.map((option) => {
      const list = option.kind === 'record' ? this.#readRoute(option, node) : fail(node, option);

      return isOneOf ? makeConditional(list) : list;
    });

    return limitTo(
      mergeLists(lists),
      alternatives.map((items) => mergeLists(items.map((item) => this.#readItem(item)))),
    );
  }

  #readRoute(route: RecordValue, node: ts.Node): RouteList {
    if (route.gap) {
      return { routes: [], unresolved: [createUnresolved(node, route.gap)] };
    }
    const path = route.get('path');
    if (!path || isNothing(path)) {
      return { routes: [this.#createRoute(route, undefined)], unresolved: [] };
    }
    const lists = listOptions(path).map((option): RouteList =>
      option.kind === 'text'
        ? { routes: [this.#createRoute(route, option)], unresolved: [] }
        : { routes: [], unresolved: [createUnresolved(node, toReason(option))] },
    );
    const list = mergeLists(lists);

    return lists.length > 1 ? makeConditional(list) : list;
  }

  #createRoute(route: RecordValue, path: TextValue | undefined): RouterRoute {
    const pathMatch = route.get('pathMatch');

    return {
      path: path
        ? { text: path.text, ...(path.expression !== undefined && { expression: path.expression }) }
        : { text: '' },
      pathMatch: pathMatch?.kind === 'text' && pathMatch.text === 'full' ? 'full' : 'prefix',
      hasMatcher: has(route, 'matcher'),
      component: readComponent(route),
      redirect: readRedirect(route),
      outlet: readOutlet(route),
      guards: readGuards(route, GUARDS, this.#evaluator),
      hasCanMatch: has(route, 'canMatch'),
      childGuards: readGuards(route, CHILD_GUARDS, this.#evaluator),
      resolvers: readResolvers(route, this.#evaluator),
      isConditional: false,
      children: this.#readChildren(route),
      node: route.node,
    };
  }

  #readChildren(route: RecordValue): RouteList {
    const children = route.get('children');
    const lazy = route.get('loadChildren');
    const node = (name: string): ts.Node => route.getNode(name) ?? route.node;

    return mergeLists([
      children ? this.readRoutes(children, node('children')) : NO_ROUTES,
      lazy && !isNothing(lazy) ? this.#readLazy(lazy, node('loadChildren')) : NO_ROUTES,
    ]);
  }

  #readLazy(value: Value, node: ts.Node): RouteList {
    const options = listOptions(value).filter((option) => !isNothing(option));
    const lists = options.map((option) =>
      option.kind === 'function' || option.kind === 'unknown'
        ? this.readRoutes(unwrapDefault(load(option)), node)
        : fail(node, option),
    );

    return options.length > 1 ? makeConditional(mergeLists(lists)) : mergeLists(lists);
  }
}

function makeConditional({ routes, unresolved }: RouteList): RouteList {
  return { routes: routes.map((route) => ({ ...route, isConditional: true })), unresolved };
}

function fail(node: ts.Node, value: Value): RouteList {
  return { routes: [], unresolved: [createUnresolved(node, toReason(value))] };
}

function has(route: RecordValue, name: string): boolean {
  const value = route.names.includes(name) ? route.get(name) : undefined;

  return value !== undefined && !isNothing(value);
}

function readRedirect(route: RecordValue): Redirect | undefined {
  if (!has(route, 'redirectTo')) {
    return undefined;
  }
  const target = route.get('redirectTo');

  return { target: target?.kind === 'text' ? target.text : undefined };
}

function readOutlet(route: RecordValue): string | undefined {
  const outlet = route.get('outlet');

  return outlet?.kind === 'text' && outlet.text !== 'primary' && outlet.text !== '' ? outlet.text : undefined;
}
