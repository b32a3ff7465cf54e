import type ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import type { CodeUnit } from './code-unit.js';
import type { ComponentSignals, Signal } from './component-signals.js';
import { readDataHints, type DataHints, type HintedPage } from './data-hints.js';
import { listRouteCode, listRouterCode } from './router-code.js';
import { UnitReader } from './unit-reader.js';

/** Reads what the components of an application, and its routes, do while they are rendered on a server. */
export class ComponentAnalyser {
  readonly #reader: UnitReader;
  readonly #components = new Map<ts.Node, ComponentSignals>();
  readonly #functions = new Map<ts.Node, ComponentSignals>();
  readonly #routes = new Map<ts.Node, ComponentSignals>();

  constructor(application: ApplicationProgram) {
    this.#reader = new UnitReader(application);
  }

  /**
   * The signals in the code of a component, of what its template uses and of what they inject: of each sort the one
   * that is nearest to the component. Code that the workspace does not have says nothing.
   */
  readSignals(component: ts.ClassDeclaration): ComponentSignals {
    return readOnce(this.#components, component, () =>
      this.#search([this.#reader.context.units.get(component, component)]),
    );
  }

  /**
   * The signals in code that the router runs while it renders.
   *
   * @param node the function or class of a resolver or guard: the declaration of a `NamedReference`
   */
  readFunctionSignals(node: ts.Node): ComponentSignals {
    return readOnce(this.#functions, node, () => this.#search(listRouterCode(this.#reader.context, node)));
  }

  /**
   * The signals in what a route itself makes run: functions of `title` and `redirectTo`, and of its `providers`.
   *
   * @param route the object literal of the route; of code that makes routes nothing is known
   */
  readRouteSignals(route: ts.Node): ComponentSignals {
    return readOnce(this.#routes, route, () => this.#search(listRouteCode(this.#reader.context, route)));
  }

  /** Where the application loads the data of a page with parameters: three lines at most. */
  readDataHints(page: HintedPage): DataHints {
    return readDataHints(this.#reader.context, page);
  }

  #search(start: readonly CodeUnit[]): ComponentSignals {
    let request: Signal | undefined;
    let browser: Signal | undefined;
    const units = new Set(start);
    // A set grows while it is gone through, which makes it a search in breadth.
    for (const unit of units) {
      const findings = this.#reader.read(unit);
      request ??= findings.request;
      browser ??= findings.browser;
      if (request && browser) {
        break;
      }
      findings.uses.forEach((use) => units.add(use));
    }

    return { request, browser };
  }
}

function readOnce(
  known: Map<ts.Node, ComponentSignals>,
  node: ts.Node,
  read: () => ComponentSignals,
): ComponentSignals {
  const signals = known.get(node) ?? read();
  known.set(node, signals);

  return signals;
}
