import ts from 'typescript';
import type { ExistingRoutes } from '../../configurator/server-routes/existing-route.js';

/** Server routes that nobody has changed yet. */
export interface Untouched {
  /** Name of the array in a file that has nothing else, as Angular writes it; undefined when the file has more. */
  readonly fileOf: string | undefined;
}

/** Recognises what Angular's own schematic writes: `**` is prerendered, and there is nothing else; or an empty array. */
export function findUntouched({ array, routes }: ExistingRoutes): Untouched | undefined {
  const [only, ...others] = routes;
  const isStock =
    only?.path === '**' &&
    only.mode === 'Prerender' &&
    ts.isObjectLiteralExpression(only.element) &&
    only.element.properties.length === 2 &&
    others.length === 0;
  if ((!isStock && array.elements.length > 0) || hasComment(array.getText())) {
    return undefined;
  }
  const file = array.getSourceFile();
  const statements = file.statements.filter((node) => !ts.isImportDeclaration(node));
  const { parent } = array;
  const isAlone =
    isStock && statements.length === 1 && file.statements.length === 2 && !hasComment(file.text);

  return {
    fileOf:
      isAlone && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
        ? parent.name.text
        : undefined,
  };
}

function hasComment(text: string): boolean {
  return /\/[/*]/.test(text.replaceAll("'**'", ''));
}
