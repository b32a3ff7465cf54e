import ts from 'typescript';
import { findNode } from '../../utility/calls.js';
import { describePlace } from '../../../configurator/program/place.js';
import { refuse } from '../../utility/refusal.js';
import { findCommonEngine } from './common-engine.js';

/** Packages with engines before Angular 17. */
const UNIVERSAL = '@nguniversal/';

/**
 * Refuses a server program whose engine knows no modes, and which is not as Angular's schematic wrote it.
 *
 * @throws NGXH1061
 */
export function checkEngine(file: ts.SourceFile): void {
  const engine = findCommonEngine(file);
  const call = engine === undefined ? undefined : findRenderCall(file);
  const universal = file.statements.find(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text.startsWith(UNIVERSAL),
  );
  if (engine !== undefined || universal) {
    throw refuse('NGXH1061', {
      file: file.fileName.slice(1),
      engine: engine === undefined ? `an engine of ${UNIVERSAL.slice(0, -1)}` : 'CommonEngine',
      place: describePlace(call ?? universal ?? file.statements[0] ?? file),
    });
  }
}

/** `engine.render({ … })`, where the engine answers. */
function findRenderCall(file: ts.SourceFile): ts.Node | undefined {
  return findNode(
    file,
    (node): node is ts.CallExpression =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'render' &&
      node.arguments.some((argument) => ts.isObjectLiteralExpression(argument)),
  );
}
