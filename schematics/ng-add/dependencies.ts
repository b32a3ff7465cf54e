import type { Rule, Tree } from '@angular-devkit/schematics';
import { getDependency } from '@schematics/angular/utility/dependency';
import { JSONFile } from '@schematics/angular/utility/json-file';
import { latestVersions } from '@schematics/angular/utility/latest-versions';
import { readAngularRange } from './angular-version.js';

type Section = 'dependencies' | 'devDependencies';

/** Packages that an application with a server needs: Angular's own in the application's version of Angular. */
function listPackages(tree: Tree): readonly (readonly [name: string, range: string, section: Section])[] {
  const angular = readAngularRange(tree);

  return [
    ['@angular/ssr', angular, 'dependencies'],
    ['@angular/platform-server', angular, 'dependencies'],
    ['express', latestVersions['express'] ?? '^5.1.0', 'dependencies'],
    ['@angular/build', angular, 'devDependencies'],
    ['@types/express', latestVersions['@types/express'] ?? '^5.0.1', 'devDependencies'],
    ['@types/node', latestVersions['@types/node'] ?? '^22.12.0', 'devDependencies'],
  ];
}

/** Adds the packages that are missing to package.json. Those that are there keep their version. */
export function addDependencies(): Rule {
  return (tree) => {
    const manifest = new JSONFile(tree, '/package.json');
    for (const [name, range, section] of listPackages(tree)) {
      if (!getDependency(tree, name)) {
        manifest.modify([section, name], range);
      }
    }
  };
}
