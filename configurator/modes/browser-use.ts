import type { ComponentSignals, Signal } from '../components/component-signals.js';
import type { PageGroup } from '../pages/page-group.js';
import type { ComponentReference } from '../router/router-route.js';
import type { Decision } from '../server-entry.js';
import type { ModeContext } from './mode-context.js';

/** Rendering it on a server or at build time would fail. */
export function decideBrowserUse(group: PageGroup, context: ModeContext): Decision | undefined {
  const use = findBrowserUse(group, context);

  return use && { mode: 'Client', reason: `${use.component} uses ${use.text}` };
}

export function findBrowserUse(group: PageGroup, context: ModeContext): ComponentUse | undefined {
  return findUse(group, context, ({ browser }) => browser);
}

export interface ComponentUse {
  /** The class that the code is in: a component of the page, or what it depends on. */
  readonly component: string;
  /** For people: `window (src/app/chart.ts:12)`. */
  readonly text: string;
}

/** The first component of the pages, layouts included, whose code gives the signal. */
export function findUse(
  { pages }: PageGroup,
  { components: reader }: ModeContext,
  pick: (signals: ComponentSignals) => Signal | undefined,
): ComponentUse | undefined {
  const shown = pages.filter(({ kind }) => kind !== 'redirect').flatMap(({ components }) => components);
  for (const component of new Set<ComponentReference>(shown)) {
    const signal = component.declaration && pick(reader.readSignals(component.declaration));
    if (signal) {
      const { name, owner, file, line } = signal;

      return { component: owner ?? component.name, text: `${name} (${file}:${line})` };
    }
  }

  return undefined;
}
