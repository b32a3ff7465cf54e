import ts from 'typescript';
import { formatMessage } from '../../errors/index.js';
import { describePlace } from '../program/place.js';
import type { Value } from '../values/value.js';
import type { Unresolved, UnresolvedReason } from './router-route.js';

/** Code longer than that is cut in messages. */
const MAX_LENGTH = 60;

/** Says what could not be read, why, and what to do. */
export function formatUnresolved(unresolved: Unresolved): string {
  const { node, reason, cause = node, subject } = unresolved;
  const place = describePlace(node);
  const code = shorten(cause.getText());
  if (subject === 'component') {
    return formatMessage('NGXH1024', { place, code, reason: COMPONENT_REASONS[reason] });
  }
  switch (reason) {
    case 'dynamic':
      return formatMessage('NGXH1013', { place, code });
    case 'missing':
      return formatMessage('NGXH1021', { place, code, source: describePlace(cause) });
    case 'package':
      return formatMessage('NGXH1022', { place, code });
    case 'cycle':
      return formatMessage('NGXH1023', { place, code });
    case 'shape':
      return formatMessage('NGXH1025', { place, code, source: describePlace(cause) });
  }
}

const COMPONENT_REASONS: Readonly<Record<UnresolvedReason, string>> = {
  dynamic: 'is known to the running application alone',
  missing: 'leads to no file, or to no export of that name',
  package: 'comes from a package, whose code is not read',
  cycle: 'leads back to itself',
  shape: 'is no component',
};

/** Why a value that is not what was looked for cannot be read. */
export function toReason(value: Value): { readonly reason: UnresolvedReason; readonly node: ts.Node } {
  return {
    reason: value.kind === 'unknown' ? value.reason : value.kind === 'call' ? 'package' : 'dynamic',
    node: value.node,
  };
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ');

  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}

/** An unresolved place of the router configuration. @param value the code that is unknown, where it stands elsewhere */
export function createUnresolved(
  node: ts.Node,
  { reason, node: cause }: { readonly reason: UnresolvedReason; readonly node: ts.Node },
): Unresolved {
  const isPart = ts.findAncestor(cause, (ancestor) => ancestor === node) !== undefined;

  return ts.isSourceFile(cause) || cause === node || (isPart && reason === 'dynamic')
    ? { node, reason }
    : { node, reason, cause };
}
