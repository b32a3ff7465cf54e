import type { RouteRule } from './build-manifest.js';

interface RouteNode {
  rule?: RouteRule;
  readonly children: Map<string, RouteNode>;
}

/**
 * Finds the rule of a path as Angular's `RouteTree` does (`@angular/ssr`, class `RouteTree`): for each segment the
 * exact name comes first, then `*`, then `**`, and a branch that leads nowhere is left for the next one.
 * Empty segments count for nothing. Built once; a lookup visits each node of the tree at most once.
 */
export class RouteTable {
  readonly #root: RouteNode = { children: new Map() };

  constructor(rules: Iterable<RouteRule>) {
    for (const rule of rules) {
      this.#insert(rule);
    }
  }

  /** @param path decoded URL path, without matrix parameters and query. */
  match(path: string): RouteRule | undefined {
    return findNode(this.#root, splitPath(path), 0)?.rule;
  }

  #insert(rule: RouteRule): void {
    let node = this.#root;
    for (const segment of splitPath(rule.path)) {
      let child = node.children.get(segment);
      if (!child) {
        child = { children: new Map() };
        node.children.set(segment, child);
      }
      node = child;
    }
    node.rule = rule;
  }
}

function findNode(node: RouteNode, segments: readonly string[], index: number): RouteNode | undefined {
  const segment = segments[index];
  if (segment === undefined) {
    return node.rule ? node : node.children.get('**');
  }

  const exact = node.children.get(segment);
  const wildcard = node.children.get('*');

  return (
    (exact && findNode(exact, segments, index + 1)) ??
    (wildcard && findNode(wildcard, segments, index + 1)) ??
    node.children.get('**')
  );
}

function splitPath(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
