import ts from 'typescript';
import { readName, unwrap } from '../../configurator/program/syntax.js';
import { findImportedName } from './imports.js';

/** The object that `@NgModule()` is given; undefined for another class. */
export function readModuleMetadata(node: ts.ClassDeclaration): ts.ObjectLiteralExpression | undefined {
  const name = findImportedName(node.getSourceFile(), { name: 'NgModule', module: '@angular/core' });
  for (const { expression } of ts.getDecorators(node) ?? []) {
    const metadata = ts.isCallExpression(expression) ? expression.arguments[0] : undefined;
    if (
      ts.isCallExpression(expression) &&
      expression.expression.getText() === name &&
      metadata &&
      ts.isObjectLiteralExpression(metadata)
    ) {
      return metadata;
    }
  }

  return undefined;
}

/** The components in `bootstrap: [App]`; undefined when they are not written out by name. */
export function readBootstrapped(metadata: ts.ObjectLiteralExpression): ts.Identifier[] | undefined {
  const property = metadata.properties.find(({ name }) => readName(name) === 'bootstrap');
  const list = property && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  const components = list && ts.isArrayLiteralExpression(list) ? [...list.elements] : [];
  const names = components.filter((component) => ts.isIdentifier(component));

  return names.length > 0 && names.length === components.length ? names : undefined;
}
