import { isWildcard, type Page, type PageKind } from '../analysis/page.js';
import type { Decision } from '../server-entry.js';
import type { PageGroup } from './page-group.js';

const REASONS: Readonly<Partial<Record<PageKind, string>>> = {
  'not-found': 'no other route matches',
  redirect: 'everything else is redirected',
  open: 'paths that a matcher or wildcard decides',
  unknown: 'routes that could not be read',
};

/**
 * Everything below a prefix that has no entry of its own. It answers 404 unless something that exists may be there:
 * pages of a matcher, routes that could not be read, or a redirect, for which Angular refuses the status.
 */
export function decideWildcard({ path, pages }: PageGroup): Decision | undefined {
  if (!isWildcard(path)) {
    return undefined;
  }

  const existing = pages.filter(({ kind }) => kind !== 'not-found');
  const isGuarded = pages.every((page) => page.kind !== 'redirect' && page.guards.length > 0);
  const mode = isGuarded ? 'Client' : 'Server';
  const reason = describeKinds(existing.length > 0 ? existing : pages);

  return existing.length > 0 ? { mode, reason } : { mode, status: 404, reason };
}

function describeKinds(pages: readonly Page[]): string {
  return [...new Set(pages.flatMap(({ kind }) => REASONS[kind] ?? []))].join('; ');
}
