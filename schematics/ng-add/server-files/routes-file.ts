import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import type { Application } from '../../utility/application.js';
import { createServerFile } from './file-creation.js';

/** The route that Angular's schematic writes, which `ng generate server-routes` takes for untouched. */
const ROUTES = [
  "import { RenderMode, type ServerRoute } from '@angular/ssr';",
  '',
  'export const serverRoutes: ServerRoute[] = [',
  '  {',
  "    path: '**',",
  '    renderMode: RenderMode.Prerender',
  '  }',
  '];',
];

/** Writes the server routes of an application that has none. @returns their path */
export function createRoutesFile(tree: Tree, application: Application, folder: string): string {
  const path = posix.join(folder, 'app.routes.server.ts');
  createServerFile(tree, application, { path, lines: ROUTES });

  return path;
}
