import type { RouteAnalysis } from '../../configurator/analysis.js';
import { toShape } from '../../configurator/pages/page.js';
import { listAll, type RouteModel } from './route-model.js';

/** A URL to ask for. */
export interface Probe {
  /** The path that it was made from: `post/:id`. */
  readonly path: string;
  /**
   * Each route that has this path, parameters by any name, or this path and a `**`, below its parents. More than one
   * share a server route.
   */
  readonly rivals: readonly (readonly RouteModel[])[];
}

/** A URL for every route that is there and has one, as far as it can be written as a path. */
export function listProbes(
  { pages }: RouteAnalysis,
  { models, hasConditional }: { models: readonly RouteModel[]; hasConditional: boolean },
): Map<string, Probe> {
  const present = pages.filter(({ isConditional }) => hasConditional || !isConditional);
  const hasMatcher = listAll(models).some(({ kind }) => kind === 'matcher');
  const chains = listChains(models).map((chain) => ({ chain, shape: toShape(joinPath(chain)) }));

  return new Map(
    [...new Set(present.map(({ path }) => path.text))]
      .filter((path) => !UNUSUAL.test(path) && !(hasMatcher && path.endsWith('**')))
      .map((path) => {
        const shapes = [toShape(path), toShape(`${path}/**`)];
        const rivals = chains.filter(({ shape }) => shapes.includes(shape)).map(({ chain }) => chain);

        return [toUrl(path), { path, rivals }];
      }),
  );
}

const UNUSUAL = /[^\w/:*-]|\*[^*/]|[^/]:|(^|[^*])\*($|\/)/;

/** The path of a route below its parents. */
export function joinPath(chain: readonly RouteModel[]): string {
  return chain
    .map(({ path, kind }) => (kind === 'matcher' ? '**' : path))
    .filter((part) => part !== '')
    .join('/');
}

/** Every route with its parents, named outlets included. */
function listChains(
  models: readonly RouteModel[],
  parents: readonly RouteModel[] = [],
): (readonly RouteModel[])[] {
  return models.flatMap((model) => {
    const chain = [...parents, model];

    return [chain, ...listChains(model.children, chain)];
  });
}

function toUrl(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');

  return `/${segments
    .map((segment) => (segment.startsWith(':') ? 'other' : segment === '**' ? 'some/where' : segment))
    .join('/')}`;
}
