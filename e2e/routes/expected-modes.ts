import type { Shown } from './angular-routes.js';
import type { Mode } from '../../configurator/server-entry.js';
import type { RouteModel } from './route-model.js';

/** What the decision table says of a URL, from what the router shows there. */
export interface Expectation {
  readonly modes: readonly Mode[];
  readonly statuses: readonly (number | undefined)[];
}

/** A URL to ask for. */
export interface Probe {
  /** The path that it was made from: `post/:id`. */
  readonly path: string;
  /** Other routes have the same path, parameters by any name, or that path and a `**`, and may be shown instead. */
  readonly hasRivals: boolean;
}

/**
 * The decision table once more, for one URL and the routes that Angular's own router chose for it.
 *
 * @param routes all of the application by their ids
 * @returns undefined where nothing can be said: no route matches, or one that may as well not match at run time takes
 *   the URL from a later route that is written out
 */
export function expectMode(
  { chain, isRedirected }: Shown,
  { path, hasRivals }: Probe,
  routes: ReadonlyMap<number, RouteModel>,
): Expectation | undefined {
  if (isRedirected) {
    // A function behind the guard of a parent is for the browser to call.
    return { modes: ['Server', 'Client'], statuses: [undefined] };
  }
  const models = chain.flatMap((id) => routes.get(id) ?? []);
  const isWild = models.some(({ path: own, kind }) => kind === 'matcher' || own.split('/').includes('**'));
  const isOwnPath = joinPath(models) === path;
  if (models.length === 0 || (models.some(mayNotMatch) && (isWild || !isOwnPath))) {
    return undefined;
  }
  if (!showsPage(models)) {
    // Nothing to prerender.
    return { modes: ['Server', 'Client'], statuses: [undefined, 404] };
  }
  const isCertain = isOwnPath && !hasRivals && !models.some(mayNotMatch);

  // A route that may be missing shares its entry with what is below it.
  const isShared = isWild || (hasRivals && models.some(({ isConditional }) => isConditional));

  return {
    modes: isShared ? listSharedModes(models, isWild) : listModes(models, isCertain),
    statuses: isWild ? [undefined, 404] : [undefined],
  };
}

function listModes(models: readonly RouteModel[], isCertain: boolean): readonly Mode[] {
  if (models.some(isGuarding) || models.some(({ uses }) => uses === 'window')) {
    return ['Client'];
  }
  const isDynamic = models.some(({ path, uses }) => path.includes(':') || uses === 'request');
  if (isCertain) {
    // Prerendered pages are other values of the parameters.
    return [isDynamic ? 'Server' : 'Prerender'];
  }

  return isDynamic ? ['Server', 'Client'] : ['Prerender', 'Server', 'Client'];
}

/** The entry is for other pages, too, guarded or not. */
function listSharedModes(models: readonly RouteModel[], isWild: boolean): readonly Mode[] {
  if (models.some(({ uses }) => uses === 'window')) {
    return ['Client'];
  }

  return isWild || models.some(isGuarding) ? ['Server', 'Client'] : listModes(models, false);
}

/** `canActivateChild` guards the routes below its own. */
function isGuarding({ guard }: RouteModel, index: number, chain: readonly RouteModel[]): boolean {
  return guard !== undefined && (guard !== 'canActivateChild' || index < chain.length - 1);
}

function mayNotMatch({ isConditional, guard }: RouteModel): boolean {
  return isConditional || guard === 'canMatch';
}

function joinPath(models: readonly RouteModel[]): string {
  return models
    .map(({ path }) => path)
    .filter((path) => path !== '')
    .join('/');
}

/** Whether the last route, or a parent of the same path, has a component. */
function showsPage(models: readonly RouteModel[]): boolean {
  const last = models.at(-1);

  return (
    last !== undefined && (last.kind !== 'parent' || (last.path === '' && showsPage(models.slice(0, -1))))
  );
}
