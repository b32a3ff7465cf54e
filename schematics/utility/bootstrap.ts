import ts from 'typescript';
import { findCallIn, findNode, walkImports } from './calls.js';
import type { SourceFiles } from './source-files.js';

/** The call that starts an application, with what it starts. */
export type Bootstrap = StandaloneBootstrap | ModuleBootstrap;

export interface StandaloneBootstrap {
  readonly kind: 'standalone';
  /** `bootstrapApplication(component, configuration)`. */
  readonly call: ts.CallExpression;
  readonly component: ts.Identifier;
  readonly configuration: ts.Expression | undefined;
}

export interface ModuleBootstrap {
  readonly kind: 'module';
  /** `platformBrowser().bootstrapModule(module)`. */
  readonly call: ts.CallExpression;
  readonly module: ts.Identifier;
}

/** Finds how an application is started, in its entry or in what that imports, as micro-frontends have it. */
export function findBootstrap(files: SourceFiles, entry: string): Bootstrap | undefined {
  for (const file of walkImports(files, entry)) {
    const bootstrap = readStandalone(file) ?? readModule(file);
    if (bootstrap) {
      return bootstrap;
    }
  }

  return undefined;
}

function readStandalone(file: ts.SourceFile): StandaloneBootstrap | undefined {
  const call = findCallIn(file, { name: 'bootstrapApplication', module: '@angular/platform-browser' });
  const [component, configuration] = call?.arguments ?? [];

  return call && component && ts.isIdentifier(component)
    ? { kind: 'standalone', call, component, configuration }
    : undefined;
}

function readModule(file: ts.SourceFile): ModuleBootstrap | undefined {
  const call = findNode(
    file,
    (node): node is ts.CallExpression =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'bootstrapModule',
  );
  const [module] = call?.arguments ?? [];

  return call && module && ts.isIdentifier(module) ? { kind: 'module', call, module } : undefined;
}
