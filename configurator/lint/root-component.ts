import type ts from 'typescript';
import { formatMessage, type ErrorCode } from '../../errors/index.js';
import type { RouteAnalysis } from '../analysis.js';
import { ComponentAnalyser } from '../components/component-analyser.js';
import type { Signal } from '../components/component-signals.js';
import { describePlace } from '../program/place.js';
import type { LintInput } from './lint-input.js';
import { describeReader } from './request-readers.js';
import { findRootComponents } from './root-class.js';

export interface RootSettings {
  /** Modes of the server routes. Default: those of the plan. */
  readonly modes?: readonly (string | undefined)[];
  /** What has read the components of the application before. Default: a new one. */
  readonly components?: ComponentAnalyser;
}

/**
 * What the component around all pages does that no render mode of a route can make good: use of the browser while it is
 * rendered on a server, and of the request while there is none.
 */
export function lintRootComponent(analysis: RouteAnalysis, settings: RootSettings = {}): string[] {
  const { modes = analysis.plan.map(({ entry }) => entry.mode) } = settings;
  const { components = new ComponentAnalyser(analysis.application) } = settings;
  const isPrerendered = modes.includes('Prerender');
  const isRendered = isPrerendered || modes.includes('Server');

  return findRootComponents(analysis.application).flatMap((component) => {
    const { browser, request } = components.readSignals(component);
    const isReading = isPrerendered && request?.name !== 'RESPONSE_INIT';

    return [
      ...(isRendered && browser ? describe('NGXH2034', component, browser) : []),
      ...(isReading && request ? describe('NGXH2035', component, request) : []),
    ];
  });
}

export function lintRoot({ analysis, existing, components }: LintInput): string[] {
  return lintRootComponent(analysis, { modes: existing.routes.map(({ mode }) => mode), components });
}

/** The message, unless a comment at the class names its code. */
function describe(
  code: ErrorCode & `NGXH203${4 | 5}`,
  component: ts.ClassDeclaration,
  signal: Signal,
): string[] {
  if (component.getFullText().includes(code)) {
    return [];
  }

  return [
    formatMessage(code, {
      component: component.name?.text ?? 'default',
      place: describePlace(component.name ?? component),
      name: signal.name,
      reader: describeReader(signal),
    }),
  ];
}
