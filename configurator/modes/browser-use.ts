import type { ComponentSignals, Signal } from '../components/component-signals.js';
import type { PageGroup } from '../pages/page-group.js';
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
  /** The class or function that the code is in: a component of the page, or what it depends on. */
  readonly component: string;
  /** For people: `window (src/app/chart.ts:12)`. */
  readonly text: string;
}

/**
 * The first code that gives the signal: of the components of the pages, layouts included, then of their resolvers and
 * guards, then of the routes themselves (`title`, `redirectTo`, `providers`).
 */
export function findUse(
  { pages }: PageGroup,
  { components: reader, options }: ModeContext,
  pick: (signals: ComponentSignals) => Signal | undefined,
): ComponentUse | undefined {
  const shown = pages.filter(({ kind }) => kind !== 'redirect');
  const components = new Set(shown.flatMap((page) => page.components));
  // Where guarded pages are for the client, no server runs a guard.
  const isGuardRun = options.guarded === 'Server';
  const functions = new Set(
    shown.flatMap(({ resolvers, guards }) => [...resolvers, ...(isGuardRun ? guards : [])]),
  );
  const sources: Source[] = [
    ...[...components].map(({ name, declaration }) => ({
      name,
      read: () => declaration && reader.readSignals(declaration),
    })),
    ...[...functions].map(({ name, declaration }) => ({
      name,
      read: () => declaration && reader.readFunctionSignals(declaration),
    })),
    // A target that is written as text runs nothing.
    ...pages
      .filter(({ redirectTarget }) => redirectTarget === undefined)
      .map(({ node }) => ({ name: 'the route', read: () => reader.readRouteSignals(node) })),
  ];
  for (const { name: own, read } of sources) {
    const signals = read();
    const signal = signals && pick(signals);
    if (signal) {
      const { name, owner, file, line } = signal;

      return { component: owner ?? own, text: `${name} (${file}:${line})` };
    }
  }

  return undefined;
}

/** Code that runs for a page, and what to call it where it is in no class. */
interface Source {
  readonly name: string;
  readonly read: () => ComponentSignals | undefined;
}
