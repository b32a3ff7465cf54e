import { isWildcard, type Page, type PageKind } from '../pages/page.js';
import type { PageGroup } from '../pages/page-group.js';
import type { Decision } from '../server-entry.js';
import { decideBrowserUse } from './browser-use.js';
import { describeGuards, listGuards } from './guard.js';
import type { ModeContext } from './mode-context.js';
import { decideRequestUse } from './request-use.js';

const REASONS: Readonly<Partial<Record<PageKind, string>>> = {
  'not-found': 'no other route matches',
  redirect: 'everything else is redirected',
  open: 'paths that a matcher or wildcard decides',
  unknown: 'routes that could not be read',
};

/**
 * Everything below a prefix that has no entry of its own. It answers 404 unless something that exists may be there:
 * pages of a matcher, routes that could not be read or may be missing, or a redirect, for which Angular refuses the
 * status. It is never prerendered: nobody can list its pages, and Angular refuses it for a matcher.
 */
export function decideWildcard(group: PageGroup, context: ModeContext): Decision | undefined {
  const { path, pages } = group;
  // A start page that may be missing has no other entry than `**` either.
  if (path.text !== '**' && !pages.some((page) => isWildcard(page.path.text))) {
    return undefined;
  }
  const existing = pages.filter(({ kind }) => kind !== 'not-found');
  if (existing.length === 0) {
    return { ...chooseMode(group, context, REASONS['not-found'] ?? ''), status: 404 };
  }

  return chooseMode(group, context, describeKinds(existing));
}

function chooseMode(group: PageGroup, context: ModeContext, reason: string): Decision {
  const { options } = context;
  const browserUse = decideBrowserUse(group, context);
  if (browserUse) {
    return { ...browserUse, reason: `${reason}; ${browserUse.reason}` };
  }
  if (group.pages.every((page) => page.kind !== 'redirect' && page.guards.length > 0)) {
    return { mode: options.guarded, reason: `${reason}; guarded by ${describeGuards(listGuards(group))}` };
  }
  const requestUse = decideRequestUse(group, context);
  if (requestUse) {
    return { ...requestUse, reason: `${reason}; ${requestUse.reason}` };
  }

  return { mode: group.pages.every(({ kind }) => kind === 'open') ? options.default : 'Server', reason };
}

function describeKinds(pages: readonly Page[]): string {
  const known = [...new Set(pages.flatMap(({ kind }) => REASONS[kind] ?? []))];

  return (known.length > 0 ? known : ['routes that may be missing']).join('; ');
}
