import ts from 'typescript';
import type { ExistingRoute, ExistingRoutes } from '../../configurator/server-routes/existing-route.js';

/** An element of the array of server routes that can be marked and removed. */
export interface OwnElement {
  /** In the array. */
  readonly index: number;
  /** The routes that it stands for: several where a condition chooses one. */
  readonly held: readonly ExistingRoute[];
}

/** The elements of the array itself. What is spread from elsewhere, or pushed, is not for us to change. */
export function listOwnElements({ array, routes }: ExistingRoutes): OwnElement[] {
  return array.elements.flatMap((element, index) => {
    const held = ts.isSpreadElement(element) ? [] : routes.filter((route) => route.element === element);

    return held.length > 0 ? [{ index, held }] : [];
  });
}
