import { formatMessage } from '../../errors/index.js';
import type { ComponentAnalyser } from '../components/component-analyser.js';
import { isWildcard, saysNotFound, type Page } from '../pages/page.js';
import { describePlace } from '../program/place.js';
import { isAccepted } from '../server-routes/acceptance.js';
import { describeServerRoute, type LintInput } from './lint-input.js';

/** A "not found" page that tells browsers and search engines that all is well. */
export function lintSoft404(input: LintInput): string[] {
  return [...lintWildcards(input), ...lintRedirects(input)];
}

/** `**` that redirects to a page whose component says "not found". */
function lintRedirects({ analysis, findServerRoute, components }: LintInput): string[] {
  return analysis.pages.filter(isUnknownPath).flatMap((page) => {
    const target = analysis.pages.find(
      ({ path, kind }) => kind === 'component' && path.text === page.redirectTarget?.replace(/^\//, ''),
    );
    const route = target && findServerRoute(target.path.text);
    const isSilent =
      !route ||
      !target.components.some(({ name }) => saysNotFound(name)) ||
      !isSuccess(route.status) ||
      isAccepted(route, 'NGXH2036') ||
      setsStatus(target, components);

    return isSilent
      ? []
      : formatMessage('NGXH2036', {
          route: page.path.text,
          place: describePlace(page.node),
          target: target.path.text,
          status: route.status ?? 200,
          other: route.path ?? '',
          serverRoute: describeServerRoute(route),
        });
  });
}

function isUnknownPath({ kind, path }: Page): boolean {
  return kind === 'redirect' && isWildcard(path.text);
}

function lintWildcards({ analysis, findServerRoute, components }: LintInput): string[] {
  return analysis.pages.filter(isNotFound).flatMap((page) => {
    const route = findServerRoute(page.path.text);
    const isRendered = route?.mode === 'Server' || route?.mode === 'Client';
    if (
      !isRendered ||
      !isSuccess(route.status) ||
      isAccepted(route, 'NGXH2025') ||
      setsStatus(page, components)
    ) {
      return [];
    }

    return formatMessage('NGXH2025', {
      route: page.path.text,
      place: describePlace(page.node),
      status: route.status ?? 200,
      other: route.path ?? '',
      serverRoute: describeServerRoute(route),
    });
  });

  /** Other pages below the same prefix may exist, so that no status is right for all of them. */
  function isNotFound({ kind, path }: Page): boolean {
    return (
      kind === 'not-found' &&
      analysis.pages.every((other) => other.kind === 'not-found' || other.path.text !== path.text)
    );
  }
}

function isSuccess(status: number | undefined): boolean {
  return status === undefined || (status >= 200 && status < 300);
}

function setsStatus({ components, resolvers, guards }: Page, analyser: ComponentAnalyser): boolean {
  const signals = [
    ...components.map(({ declaration }) => declaration && analyser.readSignals(declaration)),
    ...[...resolvers, ...guards].map(
      ({ declaration }) => declaration && analyser.readFunctionSignals(declaration),
    ),
  ];

  return signals.some((signal) => signal?.request?.name === 'RESPONSE_INIT');
}
