import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { unwrap } from '../program/syntax.js';
import type { Evaluator } from '../values/evaluator.js';
import type { Unresolved } from './router-route.js';

/** Files without it change no router. */
const HINT = /\.\s*(resetConfig|config)\b/;

/**
 * The code that gives the router other routes while the application runs: `router.resetConfig()`, and what changes
 * `router.config`. Nobody knows these routes.
 */
export function listRouterChanges(application: ApplicationProgram, evaluator: Evaluator): Unresolved[] {
  const nodes: ts.Node[] = application.listFiles().filter(({ text }) => HINT.test(text));
  const changes = new Set<ts.Node>();
  for (const node of nodes) {
    if (ts.isPropertyAccessExpression(node)) {
      listChanges(node, evaluator).forEach((change) => changes.add(change));
    }
    ts.forEachChild(node, (child) => {
      nodes.push(child);
    });
  }

  return [...changes].map((node) => ({ node, reason: 'dynamic' }));
}

function listChanges(node: ts.PropertyAccessExpression, evaluator: Evaluator): readonly ts.Node[] {
  if (node.name.text === 'resetConfig') {
    return ts.isCallExpression(node.parent) && node.parent.expression === node ? [node.parent] : [];
  }

  return node.name.text === 'config' && isRouter(node.expression) ? evaluator.listChanges(node) : [];
}

/** `router`, `this._router`, `inject(Router)`: the types of packages are not read. */
function isRouter(node: ts.Expression): boolean {
  const owner = unwrap(node);
  if (ts.isCallExpression(owner)) {
    return owner.arguments.some((argument) => ts.isIdentifier(argument) && argument.text === 'Router');
  }
  const name = ts.isPropertyAccessExpression(owner) ? owner.name : owner;

  return ts.isIdentifier(name) && /router/i.test(name.text);
}
