import ts from 'typescript';
import { readMetadata, readProperty } from '../components/decorators.js';
import { NameResolver } from '../components/name-resolver.js';
import type { ApplicationProgram } from '../program/application-program.js';
import { unwrap } from '../program/syntax.js';
import { findCallIn, listFilesFrom } from '../values/call-search.js';

/**
 * The components that an application begins with: what `bootstrapApplication()` is given, or `bootstrap` of the module
 * that `bootstrapModule()` is given. None where that cannot be read.
 */
export function findRootComponents(application: ApplicationProgram): ts.ClassDeclaration[] {
  const names = new NameResolver(application.checker);
  for (const entry of application.program.getRootFileNames()) {
    for (const file of listFilesFrom(application, entry)) {
      const call = /bootstrap(Application|Module)/.test(file.text)
        ? findCallIn(file, isBootstrap)
        : undefined;
      const found = call ? listBootstrapped(names, call) : [];
      if (found.length > 0) {
        return found;
      }
    }
  }

  return [];
}

function isBootstrap({ expression: callee }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(callee)
    ? callee.name.text === 'bootstrapModule'
    : ts.isIdentifier(callee) && callee.text === 'bootstrapApplication';
}

function listBootstrapped(
  names: NameResolver,
  { arguments: [first] }: ts.CallExpression,
): ts.ClassDeclaration[] {
  const root = first && names.findClass(first);
  const module = root && readMetadata(root, 'NgModule');
  if (!module) {
    return root ? [root] : [];
  }
  const list = readProperty(module, 'bootstrap');
  const components = list && ts.isArrayLiteralExpression(list) ? [...list.elements] : [];

  return components.flatMap((component) => names.findClass(unwrap(component)) ?? []);
}
