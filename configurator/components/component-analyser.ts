import type ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import type { CodeUnit } from './code-unit.js';
import type { ComponentSignals, Signal } from './component-signals.js';
import { readDataHints, type DataHints, type HintedPage } from './data-hints.js';
import { UnitReader } from './unit-reader.js';

/** Reads what the components of an application do while they are rendered on a server. */
export class ComponentAnalyser {
  readonly #reader: UnitReader;
  readonly #signals = new Map<ts.ClassDeclaration, ComponentSignals>();

  constructor(application: ApplicationProgram) {
    this.#reader = new UnitReader(application);
  }

  /**
   * The signals in the code of a component, of what its template uses and of what they inject: of each sort the one
   * that is nearest to the component. Code that the workspace does not have says nothing.
   */
  readSignals(component: ts.ClassDeclaration): ComponentSignals {
    const known = this.#signals.get(component);
    const signals = known ?? this.#search(component);
    this.#signals.set(component, signals);

    return signals;
  }

  /** Where the application loads the data of a page with parameters: three lines at most. */
  readDataHints(page: HintedPage): DataHints {
    return readDataHints(this.#reader.context, page);
  }

  #search(component: ts.ClassDeclaration): ComponentSignals {
    let request: Signal | undefined;
    let browser: Signal | undefined;
    const units = new Set<CodeUnit>([this.#reader.context.units.get(component, component)]);
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
