import type { PageGroup } from '../pages/page-group.js';
import type { Decision } from '../server-entry.js';
import { findUse } from './browser-use.js';
import type { ModeContext } from './mode-context.js';

/** The page differs by request, so it has to be rendered for each. */
export function decideRequestUse(group: PageGroup, context: ModeContext): Decision | undefined {
  const use = findUse(group, context, ({ request }) => request);

  return use && { mode: 'Server', reason: `${use.component} reads ${use.text}` };
}
