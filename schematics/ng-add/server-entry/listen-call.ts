import ts from 'typescript';
import { matchAny, Pattern, readCapture } from '../../utility/patterns.js';
import { findNode } from '../../utility/calls.js';
import { findInitializer } from './constants.js';
import { listResults, type ExpressApp } from './express-app.js';

/** The statement that starts the server. */
export interface ListenCall {
  readonly statement: ts.ExpressionStatement;
  /** Name that the Express application has here. */
  readonly app: string;
  /** Text of the port where it is not the one that `listen()` takes by itself. */
  readonly port: string | undefined;
}

const LOG = 'console.log($$message);';

const PATTERNS = [
  new Pattern('$app.listen($$port);'),
  new Pattern(`$app.listen($$port, () => { ${LOG} });`),
  new Pattern(`$app.listen($$port, ($error) => { if ($error) { throw $error; } ${LOG} });`),
];

/** `PORT`, else 4000: the defaults of `listen()`. */
const DEFAULT_PORTS = ['||', '??'].flatMap((operator) => [
  new Pattern(`process.env['PORT'] ${operator} 4000;`),
  new Pattern(`process.env.PORT ${operator} 4000;`),
]);

/** Finds `app.listen(port, …)` with the callback that Angular's schematic writes. */
export function findListenCall({ file, app, factory }: ExpressApp): ListenCall | undefined {
  const names = factory === undefined ? [app] : listResults(file, factory);
  const statement = findNode(
    file,
    (node): node is ts.ExpressionStatement => ts.isExpressionStatement(node) && isListenCall(node, names),
  );
  const captures = statement && matchAny(statement, PATTERNS);
  const port = captures?.get('port');

  return statement && captures && port
    ? { statement, app: readCapture(captures, 'app') ?? app, port: readPort(file, port) }
    : undefined;
}

function isListenCall(statement: ts.ExpressionStatement, names: readonly string[]): boolean {
  const captures = matchAny(statement, PATTERNS);

  return captures !== undefined && names.includes(readCapture(captures, 'app') ?? '');
}

function readPort(file: ts.SourceFile, port: ts.Node): string | undefined {
  const value = ts.isIdentifier(port) ? findInitializer(file, port.text) : port;

  return value && DEFAULT_PORTS.some((pattern) => pattern.matchExpression(value))
    ? undefined
    : port.getText();
}
