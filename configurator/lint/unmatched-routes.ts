import { formatMessage } from '../../errors/index.js';
import { describePlace } from '../program/place.js';
import { describeServerRoute, type LintInput } from './lint-input.js';

/** Server routes without a route, and routes without a server route. Angular refuses both, and names no place. */
export function lintUnmatchedRoutes({
  analysis,
  comparison,
  isComplete,
  findServerRoute,
}: LintInput): string[] {
  const gone = comparison.gone.map((route) =>
    formatMessage('NGXH2026', { route: route.path ?? '', place: describeServerRoute(route) }),
  );
  // A server route that could not be read may be the one.
  const missing = isComplete
    ? analysis.pages.filter(({ path, isConditional }) => !isConditional && !findServerRoute(path.text))
    : [];

  return [
    ...gone,
    ...missing.map(({ path, node }) =>
      formatMessage('NGXH2027', { route: path.text, place: describePlace(node) }),
    ),
  ];
}
