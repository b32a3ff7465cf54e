import type ts from 'typescript';
import type { RouteAnalysis } from '../analysis.js';
import type { ComponentAnalyser } from '../components/component-analyser.js';
import type { ComponentSignals, Signal } from '../components/component-signals.js';
import type { Page } from '../pages/page.js';
import type { NamedReference, RouteList, RouterRoute } from '../router/router-route.js';

/** Finds what reads the request while a page is rendered: components, resolvers, guards, and the routes themselves. */
export class RequestReaders {
  readonly #components: ComponentAnalyser;
  readonly #parents: ReadonlyMap<ts.Node, ReadonlySet<ts.Node>>;

  constructor({ router }: RouteAnalysis, components: ComponentAnalyser) {
    this.#components = components;
    this.#parents = listParents(router.list);
  }

  /** To set the status or headers of the response (`RESPONSE_INIT`) is to read nothing of a visitor. */
  find(page: Page): Signal | undefined {
    return this.#listSignals(page)
      .map(({ request }) => request)
      .find((signal) => signal && signal.name !== 'RESPONSE_INIT');
  }

  #listSignals({ components, resolvers, guards, node }: Page): ComponentSignals[] {
    const shown = components.flatMap(({ declaration }) => declaration ?? []);
    const called = [...resolvers, ...guards].flatMap(({ declaration }: NamedReference) => declaration ?? []);
    // A set grows while it is gone through: the parents of parents are among its routes.
    const routes = new Set([node]);
    for (const route of routes) {
      this.#parents.get(route)?.forEach((parent) => routes.add(parent));
    }

    return [
      ...shown.map((component) => this.#components.readSignals(component)),
      ...called.map((code) => this.#components.readFunctionSignals(code)),
      ...[...routes].map((route) => this.#components.readRouteSignals(route)),
    ];
  }
}

/** `Offer, src/offer.ts:4`; the place alone outside of classes. */
export function describeReader({ file, line, owner }: Signal): string {
  return `${owner === undefined ? '' : `${owner}, `}${file}:${line}`;
}

/** The routes in whose children each route stands: several where the same children are mounted more than once. */
function listParents(list: RouteList): Map<ts.Node, Set<ts.Node>> {
  const parents = new Map<ts.Node, Set<ts.Node>>();
  const visited = new Set<RouterRoute>();
  visit(list);

  return parents;

  function visit({ routes }: RouteList, parent?: ts.Node): void {
    for (const route of routes) {
      const known = parents.get(route.node) ?? new Set();
      parents.set(route.node, parent ? known.add(parent) : known);
      if (!visited.has(route)) {
        visited.add(route);
        visit(route.children, route.node);
      }
    }
  }
}
