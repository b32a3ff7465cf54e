import { chain, noop, schematic, type Rule, type Tree } from '@angular-devkit/schematics';
import { NodePackageInstallTask } from '@angular-devkit/schematics/tasks';
import { JSONFile } from '@schematics/angular/utility/json-file';
import { findApplication } from '../utility/application.js';
import { checkSyntax } from '../utility/syntax-errors.js';
import { readAllowedHosts } from './allowed-hosts.js';
import { checkAngularVersion } from './angular-version.js';
import { passBootstrapContext } from './bootstrap-context.js';
import { setBuildTarget } from './build-target.js';
import { addDependencies } from './dependencies.js';
import { addHydration } from './hydration.js';
import { addNpmScript } from './npm-script.js';
import type { Schema } from './schema.js';
import { registerSchematics } from './schematic-collections.js';
import { writeServerEntry } from './server-entry/index.js';
import { addServerFiles, checkServerFiles } from './server-files.js';
import { addServerRoutesConfig } from './server-routes-config.js';
import { extendTsConfig } from './tsconfig.js';

/** `ng add ngx-hybrid`: sets an application up. Checks everything before it changes anything. */
export default function ngAdd(options: Schema): Rule {
  return async (tree) => {
    checkAngularVersion(tree);
    const application = await findApplication(tree, options.project);
    const hosts = readAllowedHosts(options.allowedHosts);
    checkServerFiles(tree, application);
    checkSyntax(tree, application.sourceRoot);

    return chain([
      addServerFiles(application),
      addHydration(application),
      passBootstrapContext(application),
      addServerRoutesConfig(application),
      writeServerEntry(application),
      extendTsConfig(application),
      setBuildTarget(application, hosts),
      addNpmScript(application),
      addDependencies(),
      registerSchematics(application),
      installPackages(options, listDependencies(tree)),
      // In an application that had a server before, the modes are the author's.
      application.mainServer === undefined
        ? schematic<{ project: string }>('server-routes', { project: application.name })
        : noop(),
    ]);
  };
}

/** Runs the package manager when package.json asks for other packages than before. */
function installPackages({ skipInstall }: Schema, before: string): Rule {
  return (tree, context) => {
    if (!skipInstall && listDependencies(tree) !== before) {
      context.addTask(new NodePackageInstallTask());
    }
  };
}

function listDependencies(tree: Tree): string {
  const manifest = new JSONFile(tree, '/package.json');

  return JSON.stringify([manifest.get(['dependencies']), manifest.get(['devDependencies'])]);
}
