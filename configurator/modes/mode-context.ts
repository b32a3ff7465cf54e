import type ts from 'typescript';
import type { ComponentSignals, DataHint } from '../components/component-signals.js';
import type { PageGroup } from '../pages/page-group.js';
import type { Page } from '../pages/page.js';
import type { Decision } from '../server-entry.js';
import type { ModeOptions } from './mode-options.js';

/** What a decision rests on besides the pages. */
export interface ModeContext {
  readonly options: ModeOptions;
  readonly components: ComponentReader;
  /** `withComponentInputBinding()`: parameters become inputs. */
  readonly bindsInputs: boolean;
}

/** What the code of components says; `ComponentAnalyser` reads it. */
export interface ComponentReader {
  readSignals(component: ts.ClassDeclaration): ComponentSignals;
  /** Of the function or class of a resolver or guard. */
  readFunctionSignals(declaration: ts.Node): ComponentSignals;
  /** Of the functions that stand in a route. */
  readRouteSignals(route: ts.Node): ComponentSignals;
  readDataHints(page: DataQuestion): {
    readonly hints: readonly DataHint[];
    /** Types of the inputs by the names of the parameters that are bound to them. */
    readonly inputTypes: ReadonlyMap<string, string>;
  };
}

export interface DataQuestion extends Pick<Page, 'components' | 'resolvers'> {
  readonly parameters: readonly string[];
  readonly bindsInputs: boolean;
}

/** One row of the decision table (docs/schematics.md): the mode of pages that have the signal, else undefined. */
export type SignalRule = (group: PageGroup, context: ModeContext) => Decision | undefined;
