// Compiles the package and builds the showcase, each only when its inputs have changed.
import { join } from 'node:path';
import { node, root, runStep } from './process.mjs';
import { makeOnce } from './stamp.mjs';

const PACKAGE_INPUTS = [
  'builders',
  'errors',
  'package-lock.json',
  'package.json',
  'projects/runtime/src',
  'schematics',
  'scripts/compile.mjs',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** Writes lib/, the published package. */
export function compilePackage() {
  const output = { name: 'package', inputs: PACKAGE_INPUTS, marker: 'lib/builders/builders.json' };

  return makeOnce(output, () => runStep('Compiling the package', node, [join(root, 'scripts/compile.mjs')]));
}

/** Writes dist/ with the package's own builder. Needs the compiled package. */
export function buildShowcase() {
  const inputs = [...PACKAGE_INPUTS, 'angular.json', 'projects/showcase'];
  const output = { name: 'showcase', inputs, marker: 'dist/server/server.mjs' };

  return makeOnce(output, () =>
    runStep('Building the showcase (ng build)', node, [
      join(root, 'node_modules/@angular/cli/bin/ng.js'),
      'build',
    ]),
  );
}
