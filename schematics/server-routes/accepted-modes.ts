import ts from 'typescript';
import { isWildcard, listParameters, splitPath, toShape } from '../../configurator/pages/page.js';
import type { PlannedRoute, RouteAnalysis } from '../../configurator/analysis.js';
import { ServerRouteTree } from '../../configurator/comparison/route-match.js';
import type { Mode, ServerEntry } from '../../configurator/server-entry.js';

/** The modes that Angular accepts for the server routes of an application. */
export class AcceptedModes {
  /** Paths of server routes that Angular finds for routes of other paths as well. */
  readonly #shared = new Set<string>();

  constructor({ plan, visited }: Pick<RouteAnalysis, 'plan' | 'visited'>) {
    const tree = new ServerRouteTree(plan.map(({ entry }) => ({ path: entry.path.text })));
    for (const { path } of visited) {
      const found = tree.find(path.text);
      if (found && found.path !== path.text) {
        this.#shared.add(found.path);
      }
    }
  }

  /** The planned mode first. */
  list(planned: PlannedRoute): Mode[] {
    const { mode, path } = planned.entry;
    const isOpen = mode === 'Prerender' || (!this.#shared.has(path.text) && canBePrerendered(planned));
    const modes: Mode[] = isOpen ? ['Prerender', 'Server', 'Client'] : ['Server', 'Client'];

    return [mode, ...modes.filter((other) => other !== mode)];
  }
}

/** The entry of a planned route in another mode, with what that mode needs. */
export function changeMode({ entry }: PlannedRoute, mode: Mode): ServerEntry {
  if (mode === entry.mode) {
    return entry;
  }
  const { path, status, dataHints, reason } = entry;
  const names = isWildcard(path.text) ? ['**'] : [...new Set(listParameters(path.text))];
  const parameters = entry.parameters ?? names.map((name) => ({ name }));

  return {
    path,
    mode,
    // What is rendered once has no status of its own, and the shell of the browser is always 200.
    ...(mode === 'Server' && status !== undefined && { status }),
    ...(mode === 'Prerender' && parameters.length > 0 && { parameters, ...(dataHints && { dataHints }) }),
    reason: `${reason}; chosen: ${mode}`,
  };
}

/**
 * Angular refuses `Prerender` for a matcher, and values for the segments `*` and `a:b`. Besides, a redirect is for the
 * server to answer, one function cannot list the pages of two paths, and what nobody could list has no pages.
 */
function canBePrerendered({ entry, pages }: PlannedRoute): boolean {
  const { text } = entry.path;
  if (isWildcard(text)) {
    return (
      pages.length > 0 &&
      pages.every((page) => page.kind === 'open' && isOpenPath(page.node, page.path.text, text))
    );
  }

  return (
    pages.length > 0 &&
    pages.every((page) => page.kind === 'component' && !page.isUnreachable && page.path.text === text) &&
    !splitPath(text).some((segment) =>
      toShape(segment) === '*' ? !/^:[^:]+$/.test(segment) : segment.includes(':'),
    )
  );
}

/** A path that ends in `**` is the router's own; a matcher is none. */
function isOpenPath(node: ts.Node, path: string, text: string): boolean {
  return (
    path === text &&
    ts.isObjectLiteralExpression(node) &&
    !node.properties.some(
      (property) => ts.isSpreadAssignment(property) || property.name.getText() === 'matcher',
    )
  );
}
