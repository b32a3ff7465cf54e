import type { Tree } from '@angular-devkit/schematics';
import { getDependency } from '@schematics/angular/utility/dependency';
import ts from 'typescript';
import type { Application } from '../utility/application.js';
import { walkImports } from '../utility/calls.js';
import { refuse } from '../utility/refusal.js';
import { describePlace } from '../../configurator/program/place.js';
import { SourceFiles } from '../utility/source-files.js';
import { findServerEntry } from './server-entry/index.js';
import { findMainServer } from './server-files/index.js';

const PACKAGE = '@rx-angular/isr';

/**
 * Refuses an application that regenerates its pages with `@rx-angular/isr`, whose handler takes the place of ours.
 *
 * @throws NGXH1062
 */
export function checkIsrPackage(tree: Tree, application: Application): void {
  if (!getDependency(tree, PACKAGE)) {
    return;
  }

  const files = new SourceFiles(tree, application.tsConfig);
  const entries = [findServerEntry(application), findMainServer(application), application.main];
  const places = entries.flatMap((entry) => [...walkImports(files, entry)].flatMap(listImports));
  if (places.length > 0) {
    throw refuse('NGXH1062', { places: [...new Set(places)].join(', ') });
  }
}

function listImports(file: ts.SourceFile): string[] {
  return file.statements
    .filter(
      (statement) =>
        ts.isImportDeclaration(statement) &&
        ts.isStringLiteral(statement.moduleSpecifier) &&
        (statement.moduleSpecifier.text === PACKAGE ||
          statement.moduleSpecifier.text.startsWith(`${PACKAGE}/`)),
    )
    .map((statement) => describePlace(statement));
}
