import type { Rule } from '@angular-devkit/schematics';
import { JSONFile } from '@schematics/angular/utility/json-file';

const OURS = 'ngx-hybrid';
const ANGULAR = '@schematics/angular';

/** Makes `ng generate server-routes` work without `ngx-hybrid:` before it, and that of Angular's schematics go on. */
export function registerSchematics({ name }: { readonly name: string }): Rule {
  return (tree) => {
    const workspace = new JSONFile(tree, '/angular.json');
    const lists = [['cli'], ['projects', name, 'cli']].map((path) => [...path, 'schematicCollections']);

    for (const [index, path] of lists.entries()) {
      const value = workspace.get(path);
      const list = Array.isArray(value) ? value.map(String) : undefined;
      // A project's own list takes the place of the workspace's, if there is one.
      const known = list ?? (index === 0 ? [ANGULAR] : [OURS]);
      if (!known.includes(OURS)) {
        workspace.modify(path, [...known, OURS]);
      }
    }
  };
}
