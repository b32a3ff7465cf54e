import { chain, noop, type Rule } from '@angular-devkit/schematics';
import { addRootProvider, updateWorkspace } from '@schematics/angular/utility';
import { ANGULAR_BUILDER, type Application } from '../utility/application.js';
import { findCall } from '../utility/calls.js';
import { SourceFiles } from '../utility/source-files.js';

const HYDRATION = { name: 'provideClientHydration', module: '@angular/platform-browser' };

/** Adds `provideClientHydration()` where it is missing. Event replay comes with it, since Angular 22 by default. */
export function addHydration({ name, main, builder, tsConfig }: Application): Rule {
  return (tree) => {
    if (findCall(new SourceFiles(tree, tsConfig), main, HYDRATION)) {
      return noop();
    }

    return chain([
      // Angular's helper finds the browser entry for its own builder alone.
      setBuilder(name, ANGULAR_BUILDER),
      addRootProvider(name, ({ code, external }) => code`${external(HYDRATION.name, HYDRATION.module)}()`),
      setBuilder(name, builder),
    ]);
  };
}

function setBuilder(project: string, builder: string): Rule {
  return updateWorkspace(({ projects }) => {
    const target = projects.get(project)?.targets.get('build');
    if (target) {
      target.builder = builder;
    }
  });
}
