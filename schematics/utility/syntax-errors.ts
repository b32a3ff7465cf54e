import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import { formatSyntaxErrors } from '../../configurator/program/syntax-error.js';
import { refuse } from './refusal.js';

/**
 * Refuses an application whose configuration does not parse: what its author meant could only be guessed. Looks at
 * the files beside `main.ts` and in `app/`, where the configuration lies.
 *
 * @throws NGXH1020
 */
export function checkSyntax(tree: Tree, sourceRoot: string): void {
  for (const folder of [sourceRoot, posix.join(sourceRoot, 'app')]) {
    for (const name of tree.getDir(folder).subfiles) {
      if (name.endsWith('.ts')) checkFile(tree, posix.join(folder, name));
    }
  }
}

function checkFile(tree: Tree, path: string): void {
  const { diagnostics = [] } = ts.transpileModule(tree.readText(path), {
    fileName: path,
    reportDiagnostics: true,
  });
  const [first] = diagnostics.filter(hasPlace);
  if (first) throw refuse('NGXH1020', formatSyntaxErrors([first]));
}

function hasPlace(diagnostic: ts.Diagnostic): diagnostic is ts.DiagnosticWithLocation {
  return diagnostic.file !== undefined && diagnostic.start !== undefined;
}
