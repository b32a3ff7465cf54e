import { posix } from 'node:path';
import ts from 'typescript';
import { HybridError } from '../../errors/index.js';
import type { ApplicationProgram } from '../program/application-program.js';
import { describePlace } from '../program/place.js';
import { formatSyntaxErrors } from '../program/syntax-error.js';
import { unwrap } from '../program/syntax.js';
import { findCall } from '../values/call-search.js';
import type { Evaluator } from '../values/evaluator.js';
import type { ListItem, ListValue, Value } from '../values/value.js';
import type { ExistingRoutes } from './existing-route.js';
import { findList, readRouteElement, readRoutes } from './route-element.js';

/** The server routes of an application, or where they belong. */
export type ServerRoutes =
  | { readonly kind: 'existing'; readonly existing: ExistingRoutes }
  /** They are imported from a file that is not there, which may have been removed in order to be written again. */
  | { readonly kind: 'missing'; readonly path: string; readonly name: string };

/**
 * Reads the array that an application gives to `withRoutes()`.
 *
 * @param mainServer path of main.server.ts, relative to the workspace
 * @throws NGXH1011, NGXH1012, NGXH1020, NGXH1035 and NGXH1036 when there is none, or nothing that can be read
 */
export function readServerRoutes(
  application: ApplicationProgram,
  evaluator: Evaluator,
  mainServer: string,
): ExistingRoutes {
  const found = findServerRoutes(application, evaluator, mainServer);
  if (found.kind === 'missing') {
    throw new HybridError('NGXH1036', { file: found.path.replace(/^\//, '') });
  }

  return found.existing;
}

/**
 * Like `readServerRoutes()`, for a caller that can write the file when it is missing.
 *
 * @throws NGXH1011, NGXH1012, NGXH1020 and NGXH1035
 */
export function findServerRoutes(
  application: ApplicationProgram,
  evaluator: Evaluator,
  mainServer: string,
): ServerRoutes {
  const entry = application.read(mainServer);
  if (!entry) {
    throw new HybridError('NGXH1035', { file: mainServer });
  }
  const call = findCall(application, mainServer, { name: 'withRoutes', module: '@angular/ssr' });
  const argument = call?.arguments[0];
  if (!argument) {
    throw new HybridError('NGXH1011', { file: mainServer });
  }

  const value = evaluator.evaluate(argument);
  const list = findList(value);
  const array = list && ts.isExpression(list.node) ? unwrap(list.node) : undefined;
  if (!list || !array || !ts.isArrayLiteralExpression(array)) {
    const missing = findMissingFile(application, argument);
    if (missing) {
      return { kind: 'missing', ...missing };
    }
    checkSyntax(application, value.node.getSourceFile());
    throw new HybridError('NGXH1012', { place: describePlace(value.node) });
  }
  checkSyntax(application, array.getSourceFile());
  const routes = [
    ...array.elements.flatMap((element) => readRouteElement(evaluator, element)),
    ...listPushed(list, evaluator.evaluate(array)).flatMap(({ node, value: item }) =>
      readRoutes(ts.isExpression(node) ? node : array, item),
    ),
  ];

  return { kind: 'existing', existing: { array, routes } };
}

/** What the code of a file adds to an array after its declaration: `serverRoutes.push({ path: 'about' })`. */
function listPushed({ items }: ListValue, written: Value): ListItem[] {
  const known = new Set(written.kind === 'list' ? written.items.map(({ value }) => value) : []);

  return items.filter(({ value }) => !known.has(value));
}

/** What is left of an array after a slip of the keyboard may be less than its author has written. */
function checkSyntax(application: ApplicationProgram, file: ts.SourceFile): void {
  const [error] = application.program.getSyntacticDiagnostics(file);
  if (error) {
    throw new HybridError('NGXH1020', formatSyntaxErrors([error]));
  }
}

/** The file of a relative import that is not there, and the name of the array in it. */
function findMissingFile(
  application: ApplicationProgram,
  argument: ts.Expression,
): { readonly path: string; readonly name: string } | undefined {
  const identifier = unwrap(argument);
  const file = argument.getSourceFile();
  for (const statement of file.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isImportDeclaration(statement)) {
      continue;
    }
    const specifier = bindings.elements.find(
      ({ name }) => ts.isIdentifier(identifier) && name.text === identifier.text,
    );
    const module = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
    if (specifier && module.startsWith('.') && !application.resolve(module, file)) {
      const path = posix.join(posix.dirname(file.fileName), module).replace(/\.[jt]s$/, '');

      return { path: `${path}.ts`, name: (specifier.propertyName ?? specifier.name).text };
    }
  }

  return undefined;
}
