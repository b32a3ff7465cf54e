import type { PageGroup } from '../pages/page-group.js';
import type { Decision } from '../server-entry.js';
import { decideBrowserUse } from './browser-use.js';
import { decideGuarded } from './guard.js';
import type { ModeContext, SignalRule } from './mode-context.js';
import { decideParameters } from './parameters.js';
import { decideRedirect } from './redirect.js';
import { decideRequestUse } from './request-use.js';
import { decideStaticPath } from './static-path.js';
import { decideUnreadComponent } from './unread-component.js';
import { decideUnreachable } from './unreachable.js';
import { decideUnusualPath } from './unusual-path.js';
import { decideWildcard } from './wildcard.js';

/** The rows of the decision table, strongest first. */
const RULES: readonly SignalRule[] = [
  decidePreceded,
  decideUnreachable,
  decideWildcard,
  decideGuarded,
  decideBrowserUse,
  decideRequestUse,
  decideUnreadComponent,
  decideRedirect,
  decideUnusualPath,
  decideParameters,
];

/** The mode of a group of pages, by the decision table. */
export function decideMode(group: PageGroup, context: ModeContext): Decision {
  for (const decide of RULES) {
    const decision = decide(group, context);
    if (decision) {
      return decision;
    }
  }

  return decideStaticPath();
}

/** The router shows another route there, whose mode is the right one. Its own pages are not for it to list here. */
function decidePreceded({ preceding, order }: PageGroup, context: ModeContext): Decision | undefined {
  if (!preceding) {
    return undefined;
  }
  const group: PageGroup = { path: preceding.path, pages: [preceding], preceding: undefined, order };
  const { mode } = decideMode(group, context);
  const blank = preceding.kind === 'parent' ? ', and shows nothing there' : '';

  return {
    mode: mode === 'Prerender' ? 'Server' : mode,
    reason: `the route '${preceding.path.text}' takes this path${blank}`,
  };
}
