import { posix } from 'node:path';
import type { Rule } from '@angular-devkit/schematics';
import { formatMessage } from '../../errors/index.js';
import type { Application } from '../utility/application.js';
import { findCall } from '../utility/calls.js';
import { addNamedImports, removeImports } from '../utility/imports.js';
import { SourceFiles } from '../utility/source-files.js';
import { applyEdits } from '../utility/text-edits.js';

const SSR = '@angular/ssr';
/** Where `provideServerRendering()` came from before Angular 20. */
const FORMER = '@angular/platform-server';

/** What Angular's schematic writes, and what `ng generate server-routes` takes for untouched. */
const ROUTES = `import { RenderMode, ServerRoute } from '@angular/ssr';

export const serverRoutes: ServerRoute[] = [
  {
    path: '**',
    renderMode: RenderMode.Prerender
  }
];
`;

/** Gives an application that is rendered on a server the server routes that it does not have yet. */
export function addServerRoutesConfig({ mainServer, sourceRoot, tsConfig }: Application): Rule {
  return (tree, { logger }) => {
    const files = new SourceFiles(tree, tsConfig);
    if (mainServer === undefined || findCall(files, mainServer, { name: 'withRoutes', module: SSR })) {
      return;
    }

    const name = 'provideServerRendering';
    const call = findCall(files, mainServer, { name, module: SSR });
    const former = call ? undefined : findCall(files, mainServer, { name, module: FORMER });
    const found = call ?? former;
    if (!found) {
      logger.warn(formatMessage('NGXH1019', { file: mainServer }));

      return;
    }

    const file = found.getSourceFile();
    const routes = posix.join('/', sourceRoot, 'app/app.routes.server.ts');
    const specifier = posix.relative(posix.dirname(file.fileName), routes).replace(/\.ts$/, '');
    const argument = `${found.arguments.length > 0 ? ', ' : ''}withRoutes(serverRoutes)`;
    tree.overwrite(
      file.fileName,
      applyEdits(file.text, [
        ...(former ? removeImports(file, new Set([name])) : []),
        ...addNamedImports(file, SSR, [...(former ? [name] : []), 'withRoutes']),
        ...addNamedImports(file, specifier.startsWith('.') ? specifier : `./${specifier}`, ['serverRoutes']),
        { start: found.arguments.end, end: found.arguments.end, text: argument },
      ]),
    );
    if (!tree.exists(routes)) {
      tree.create(routes, ROUTES);
    }
  };
}
