import { listShapeSegments } from '../pages/page.js';

interface Node<Route> {
  readonly children: Map<string, Node<Route>>;
  route?: Route;
}

/** Finds the server route of a path, as Angular's server does: `RouteTree` in its ssr.mjs. */
export class ServerRouteTree<Route extends { readonly path: string | undefined }> {
  readonly #root: Node<Route> = { children: new Map() };

  /** @param routes of two with the same shape, the later one wins; those without a path, or with a slash in front, are left out */
  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      this.insert(route);
    }
  }

  insert(route: Route): void {
    if (route.path === undefined || route.path.startsWith('/')) {
      return;
    }
    let node = this.#root;
    for (const segment of listShapeSegments(route.path)) {
      const child = node.children.get(segment) ?? { children: new Map() };
      node.children.set(segment, child);
      node = child;
    }
    node.route = route;
  }

  /**
   * An exact segment comes before a parameter and a parameter before `**`, with a way back from each; `**` takes the
   * path in front of it as well.
   *
   * @param path of a route, with or without a leading slash: `post/:id`
   */
  find(path: string): Route | undefined {
    return findNode(this.#root, listShapeSegments(path))?.route;
  }
}

/** The server route that Angular finds for a path, with or without a leading slash. */
export function findServerRoute<Route extends { readonly path: string | undefined }>(
  routes: readonly Route[],
  path: string,
): Route | undefined {
  return new ServerRouteTree(routes).find(path);
}

function findNode<Route>(node: Node<Route>, [segment, ...rest]: readonly string[]): Node<Route> | undefined {
  if (segment === undefined) {
    return node.route === undefined ? node.children.get('**') : node;
  }
  for (const key of new Set([segment, '*'])) {
    const child = node.children.get(key);
    const found = child && findNode(child, rest);
    if (found) {
      return found;
    }
  }

  return node.children.get('**');
}
