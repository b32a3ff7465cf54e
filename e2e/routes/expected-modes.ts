import type { Mode } from '../../configurator/server-entry.js';
import type { Beside, Shown } from './angular-routes.js';
import { joinPath, type Probe } from './probes.js';
import type { RouteModel } from './route-model.js';

/** What the decision table says of a URL, from what the router shows there. */
export interface Expectation {
  readonly modes: readonly Mode[];
  readonly statuses: readonly (number | undefined)[];
  /** A guard decides who may see what is shown. */
  readonly isGuarded: boolean;
}

type Routes = ReadonlyMap<number, RouteModel>;

/** What is shown at a URL: routes from the outermost to the innermost, and what outlets show beside them. */
interface Content {
  readonly models: readonly RouteModel[];
  readonly beside: readonly RouteModel[];
  readonly isGuarded: boolean;
  readonly isOwnPath: boolean;
  /** A named outlet may show, or be guarded by, what is not there for this URL. */
  readonly hasSideContent: boolean;
}

/**
 * The decision table once more, for one URL and the routes that Angular's own router chose for it.
 *
 * @param routes all of the application by their ids
 * @returns undefined where nothing can be said: no route matches, or one that may as well not match at run time takes
 *   the URL from a later route that is written out
 */
export function expectMode(
  { chain, beside, isRedirected }: Shown,
  probe: Probe,
  routes: Routes,
): Expectation | undefined {
  if (isRedirected) {
    // A function behind the guard of a parent is for the browser to call.
    return { modes: ['Server', 'Client'], statuses: [undefined], isGuarded: false };
  }
  const models = chain.flatMap((id) => routes.get(id) ?? []);
  const isWild = models.some(({ path: own, kind }) => kind === 'matcher' || own.split('/').includes('**'));
  const content: Content = {
    models,
    beside: beside.flatMap(({ id }) => routes.get(id) ?? []),
    isGuarded: models.some(isGuarding) || beside.some((one) => isGuardedBeside(one, routes)),
    isOwnPath: joinPath(models) === probe.path,
    hasSideContent: [...routes.values()].some((model) => model.outlet !== undefined && isSpecial(model)),
  };
  if (models.length === 0 || (models.some(mayNotMatch) && (isWild || !content.isOwnPath))) {
    return undefined;
  }
  const { isGuarded } = content;
  if (!showsPage(models)) {
    // Nothing to prerender.
    return { modes: ['Server', 'Client'], statuses: [undefined, 404], isGuarded };
  }
  // A route that may be missing shares its entry with what is below it.
  const isShared = isWild || (probe.rivals.length > 1 && models.some(({ branch }) => branch !== undefined));

  return {
    modes: isShared ? listSharedModes(content, probe, isWild) : listModes(content, probe),
    statuses: isWild ? [undefined, 404] : [undefined],
    isGuarded,
  };
}

/** Whether what the router shows says something about the table, and not about a route that it tries by chance. */
export function isSayable({ isRedirected }: Shown, models: readonly RouteModel[]): boolean {
  return !hasSideStart(models) && !(isRedirected && mayRedirect(models));
}

/** With a named outlet without a path beside it, the router does not try a `**` for the URL of the parent. */
function hasSideStart(models: readonly RouteModel[]): boolean {
  return (
    (models.some(({ path, outlet }) => path === '' && outlet !== undefined) &&
      models.some(({ path }) => path === '**')) ||
    models.some(({ children }) => hasSideStart(children))
  );
}

/** Whether there is a redirect that may as well not match, and so takes no URL from the routes behind it. */
function mayRedirect(models: readonly RouteModel[], isUncertain = false): boolean {
  return models.some((model) => {
    const mayNot = isUncertain || mayNotMatch(model);

    return (mayNot && model.kind.startsWith('redirect')) || mayRedirect(model.children, mayNot);
  });
}

function listModes(content: Content, { rivals }: Probe): readonly Mode[] {
  const { models, beside, isGuarded, isOwnPath, hasSideContent } = content;
  const all = [...models, ...beside];
  if (isGuarded || all.some(({ uses }) => uses === 'window')) {
    return ['Client'];
  }
  if (models.some(({ path }) => path.includes(':')) || all.some(({ uses }) => uses === 'request')) {
    const isCertain = isOwnPath && !hasSideContent && rivals.length <= 1 && !models.some(mayNotMatch);

    // Prerendered pages are other values of the parameters.
    return isCertain ? ['Server'] : ['Server', 'Client'];
  }

  // A public page at a static path, unless it shares its entry with something else.
  return isOwnPath && !hasSideContent && rivals.every(isPlain)
    ? ['Prerender']
    : ['Prerender', 'Server', 'Client'];
}

/** The entry is for other pages, too, guarded or not. */
function listSharedModes(content: Content, probe: Probe, isWild: boolean): readonly Mode[] {
  if ([...content.models, ...content.beside].some(({ uses }) => uses === 'window')) {
    return ['Client'];
  }

  return isWild || content.isGuarded ? ['Server', 'Client'] : listModes(content, probe);
}

/** Whether a route is a public page at a static path, about which nothing is special. */
function isPlain(chain: readonly RouteModel[]): boolean {
  return (
    chain.at(-1)?.kind === 'component' &&
    !chain.some(isGuarding) &&
    chain.every(
      ({ kind, path, uses, outlet }) =>
        (kind === 'component' || kind === 'parent') &&
        uses === undefined &&
        outlet === undefined &&
        !/[:*]/.test(path),
    )
  );
}

function isSpecial({ guard, uses, children }: RouteModel): boolean {
  return guard !== undefined || uses !== undefined || children.some(isSpecial);
}

/** `canActivateChild` guards the routes below its own. */
function isGuarding({ guard }: RouteModel, index: number, chain: readonly RouteModel[]): boolean {
  return guard !== undefined && (guard !== 'canActivateChild' || index < chain.length - 1);
}

function isGuardedBeside({ id, parent }: Beside, routes: Routes): boolean {
  const guard = routes.get(id)?.guard;

  return (
    guard === 'canActivate' ||
    guard === 'canMatch' ||
    (parent !== undefined && routes.get(parent)?.guard === 'canActivateChild')
  );
}

function mayNotMatch({ branch, guard }: RouteModel): boolean {
  return branch !== undefined || guard === 'canMatch';
}

/** Whether the last route, or a parent of the same path, has a component. */
function showsPage(models: readonly RouteModel[]): boolean {
  const last = models.at(-1);

  return (
    last !== undefined && (last.kind !== 'parent' || (last.path === '' && showsPage(models.slice(0, -1))))
  );
}
