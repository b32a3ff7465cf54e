import { schematic, type Rule, type Tree } from '@angular-devkit/schematics';
import { NodePackageInstallTask } from '@angular-devkit/schematics/tasks';
import { JSONFile } from '@schematics/angular/utility/json-file';
import { findApplication } from '../utility/application.js';
import { checkSyntax } from '../utility/syntax-errors.js';
import { readAllowedHosts, reportMissingHosts } from './allowed-hosts.js';
import { checkAngularVersion } from './angular-version.js';
import { runTogether } from './atomic-rule.js';
import { passBootstrapContext } from './bootstrap-context.js';
import { setBuildTarget } from './build-target.js';
import { checkConfigurations } from './configurations.js';
import { addDependencies } from './dependencies.js';
import { checkEntries } from './entries.js';
import { checkExpressVersion } from './express-version.js';
import { addHydration } from './hydration.js';
import { checkIsrPackage } from './isr-package.js';
import { addNpmScript } from './npm-script.js';
import { checkRouter } from './router-check.js';
import { addRoutesTarget } from './routes-target.js';
import type { Schema } from './schema.js';
import { registerSchematics } from './schematic-collections.js';
import { writeServerEntry } from './server-entry/index.js';
import { addServerFiles } from './server-files/index.js';
import { addServerRoutesConfig } from './server-routes-config.js';
import { extendTsConfig } from './tsconfig.js';

/** `ng add ngx-hybrid`: sets an application up, or refuses it with nothing changed. */
export default function ngAdd(options: Schema): Rule {
  return async (tree) => {
    checkAngularVersion(tree);
    const application = await findApplication(tree, options.project);
    const hosts = readAllowedHosts(options.allowedHosts);
    checkExpressVersion(tree);
    checkConfigurations(application);
    checkEntries(tree, application);
    checkSyntax(tree, application.sourceRoot);
    checkIsrPackage(tree, application);
    await checkRouter(tree, application);

    return runTogether([
      writeServerEntry(application),
      addServerFiles(application),
      addHydration(application),
      passBootstrapContext(application),
      addServerRoutesConfig(application),
      extendTsConfig(application),
      setBuildTarget(application, hosts),
      addRoutesTarget(application),
      addNpmScript(application),
      addDependencies(),
      registerSchematics(application),
      // Modes of the author's stay: routes without one are added.
      schematic<{ project: string }>('server-routes', { project: application.name }),
      reportMissingHosts(application),
      installPackages(options, listDependencies(tree)),
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
