import { formatMessage } from '../../errors/index.js';
import { describePlace } from '../program/place.js';
import type { RouteConflict } from './conflicts.js';

/** Says which server route does not suit which route, and what to do: a whole message with its code. */
export function describeConflict({ kind, existing, path, node }: RouteConflict): string {
  const values = {
    path: existing.path ?? '',
    place: describePlace(existing.object ?? existing.element),
    route: path,
    source: describePlace(node),
  };
  const status = String(existing.status);
  switch (kind) {
    case 'redirect-status':
      return formatMessage('NGXH1031', { ...values, status });
    case 'unlisted':
      return formatMessage('NGXH1032', values);
    case 'not-found':
      return formatMessage('NGXH1033', { ...values, status });
    case 'guarded':
      return formatMessage('NGXH1034', values);
    case 'renamed':
      return formatMessage('NGXH1043', values);
  }
}
