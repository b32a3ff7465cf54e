import type { Page } from '../analysis/page.js';
import type { Decision, ServerEntry } from '../server-entry.js';
import { decideGuarded } from './guard.js';
import { groupPages, type PageGroup } from './page-group.js';
import { decideParameters } from './parameters.js';
import { decideRedirect } from './redirect.js';
import { decideStaticPath } from './static-path.js';
import { decideUnusualPath } from './unusual-path.js';
import { decideWildcard } from './wildcard.js';

/** The signals that decide a mode, strongest first. */
const SIGNALS: readonly ((group: PageGroup) => Decision | undefined)[] = [
  decideRedirect,
  decideWildcard,
  decideGuarded,
  decideUnusualPath,
  decideParameters,
];

/** The server routes for all pages: one for every path, `**` last whether or not the router has one. */
export function decideEntries(pages: readonly Page[]): ServerEntry[] {
  const entries = groupPages(pages).map(decideEntry);
  const last = entries.find(({ path }) => path === '**') ?? NOT_FOUND;

  return [...entries.filter((entry) => entry !== last), last];
}

const NOT_FOUND: ServerEntry = {
  path: '**',
  mode: 'Server',
  status: 404,
  reason: 'no other route matches',
};

function decideEntry(group: PageGroup): ServerEntry {
  for (const decide of SIGNALS) {
    const decision = decide(group);
    if (decision) {
      return { path: group.path, ...decision };
    }
  }

  return { path: group.path, ...decideStaticPath() };
}
