import type { Rule, Tree } from '@angular-devkit/schematics';
import { findApplication } from '../utility/application.js';
import { SourceFiles } from '../utility/source-files.js';
import { listPages } from './analysis/page-list.js';
import { readRouterRoutes } from './analysis/router-configuration.js';
import { hasRoutes } from './analysis/router-route.js';
import { decideEntries } from './modes/index.js';
import { isCovered, readUntouchedName, type ExistingRoutes } from './output/existing-routes.js';
import { extendFile } from './output/extension.js';
import { printFile } from './output/printer.js';
import { findRoutesFile } from './output/routes-file.js';
import { reportMisreadRedirects, reportStale, reportUnresolved } from './report.js';
import type { Schema } from './schema.js';
import type { ServerEntry } from './server-entry.js';

/** `ng generate server-routes`: gives every route of the router a rendering mode. */
export default function serverRoutes(options: Schema): Rule {
  return async (tree, context) => {
    const application = await findApplication(tree, options.project);
    const files = new SourceFiles(tree, application.tsConfig);
    const routesFile = findRoutesFile(files, application);
    const routes = readRouterRoutes(files, application.main);
    if (!hasRoutes(routes)) {
      context.logger.info(
        'The router has no routes yet: run `ng generate server-routes` again when it has some.',
      );

      return;
    }

    const list = listPages(routes);
    const entries = decideEntries(list.pages);
    reportUnresolved(context, list.unresolved);
    reportMisreadRedirects(context, list.pages);
    if (routesFile.kind === 'missing') {
      tree.create(routesFile.path, printFile(routesFile.name, entries));
    } else {
      writeExisting(tree, routesFile.existing, entries);
      reportStale(context, routesFile.existing, list);
    }
  };
}

function writeExisting(tree: Tree, existing: ExistingRoutes, entries: readonly ServerEntry[]): void {
  const file = existing.array.getSourceFile();
  const name = readUntouchedName(existing);
  if (name !== undefined) {
    tree.overwrite(file.fileName, printFile(name, entries));

    return;
  }

  const missing = entries.filter((entry) => !isCovered(entry, existing.routes, entries));
  if (missing.length > 0) {
    tree.overwrite(file.fileName, extendFile(existing, missing));
  }
}
