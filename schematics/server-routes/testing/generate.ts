import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { Runner } from '../../testing/workspace.js';
import type { Schema } from '../schema.js';

export const ROUTER = '/src/app/app.routes.ts';
export const ROUTES = '/src/app/app.routes.server.ts';
export const SERVER_CONFIG = '/src/app/app.config.server.ts';

export interface Generated {
  readonly tree: UnitTestTree;
  readonly text: string;
  readonly logged: string;
}

/** An application of `ng new --ssr` whose router has the routes of an array, written as code. */
export async function createRoutesApp(routes: string): Promise<UnitTestTree> {
  const tree = await new Runner().createApp({ ssr: true });
  tree.overwrite(ROUTER, `export const routes = ${routes};\n`);

  return tree;
}

/** Runs `ng generate server-routes` on a tree, which it changes. */
export async function generate(tree: UnitTestTree, options: Schema = {}): Promise<Generated> {
  const runner = new Runner();
  const result = await runner.run('server-routes', options, tree);

  return { tree: result, text: result.readContent(ROUTES), logged: runner.logged };
}

/** A routes file with the elements of an array, each as code. */
export function printRoutes(...elements: readonly string[]): string {
  return `import { RenderMode, ServerRoute } from '@angular/ssr';

export const serverRoutes: ServerRoute[] = [
${elements.map((element) => `  ${element},\n`).join('')}];
`;
}
