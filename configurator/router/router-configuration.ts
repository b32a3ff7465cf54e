import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { findCall, findCallIn, listFilesFrom, type Callee } from '../values/call-search.js';
import type { Evaluator } from '../values/evaluator.js';
import { listOptions } from '../values/factories.js';
import type { Value } from '../values/value.js';
import { listRouterChanges } from './changed-router.js';
import { ProviderWalk } from './module-routes.js';
import { mergeLists } from './route-lists.js';
import { RouteReader } from './route-reader.js';
import type { RouterConfiguration } from './router-route.js';

const ROUTER_PROVIDERS: readonly Callee[] = [
  { name: 'provideRouter', module: '@angular/router' },
  { name: 'RouterModule', method: 'forRoot', module: '@angular/router' },
];

/**
 * Reads the routes that an application gives to the router: from `bootstrapApplication()` or `bootstrapModule()` on,
 * or, where that cannot be followed, from the first call that provides the router.
 *
 * @param main path of the browser entry
 * @returns no provider for an application without a router
 */
export function readRouterConfiguration(
  application: ApplicationProgram,
  evaluator: Evaluator,
  main: string,
): RouterConfiguration {
  const walk = walkBootstrap(application, evaluator, main);
  if (!walk.provision.provider) {
    const call = ROUTER_PROVIDERS.map((callee) => findCall(application, main, callee)).find(Boolean);
    if (call) {
      walk.walkProviders(evaluator.evaluate(call));
    }
  }
  const { routes, provider, hashLocation, bindsInputs, unresolved } = walk.provision;
  const reader = new RouteReader(evaluator);

  return {
    list: mergeLists([
      ...routes.map(({ value, node }) => reader.readRoutes(value, node)),
      {
        routes: [],
        unresolved: provider ? [...unresolved, ...listRouterChanges(application, evaluator)] : [],
      },
    ]),
    provider,
    hashLocation,
    bindsInputs,
  };
}

function walkBootstrap(application: ApplicationProgram, evaluator: Evaluator, main: string): ProviderWalk {
  const walk = new ProviderWalk(evaluator);
  for (const file of listFilesFrom(application, main)) {
    const call = /bootstrap(Application|Module)/.test(file.text) ? findCallIn(file, isBootstrap) : undefined;
    if (call) {
      walkCall(call, walk, evaluator);
      break;
    }
  }

  return walk;
}

function isBootstrap(call: ts.CallExpression): boolean {
  const { expression: callee } = call;

  return ts.isPropertyAccessExpression(callee)
    ? callee.name.text === 'bootstrapModule'
    : ts.isIdentifier(callee) && callee.text === 'bootstrapApplication';
}

function walkCall(call: ts.CallExpression, walk: ProviderWalk, evaluator: Evaluator): void {
  const [first, second] = call.arguments;
  if (ts.isPropertyAccessExpression(call.expression)) {
    if (first) {
      const module = evaluator.evaluate(first);
      if (module.kind === 'class') {
        walk.walkModules([module]);
      }
    }
  } else if (second) {
    walkConfiguration(evaluator.evaluate(second), walk);
  }
}

/** The providers of an application's configuration, and of all that `mergeApplicationConfig()` puts together. */
function walkConfiguration(value: Value, walk: ProviderWalk): void {
  for (const option of listOptions(value)) {
    if (option.kind === 'record') {
      walk.walkProviders(option.get('providers') ?? option);
    } else if (option.kind === 'call' && option.name === 'mergeApplicationConfig') {
      option.arguments.forEach((part) => walkConfiguration(part, walk));
    }
  }
}
