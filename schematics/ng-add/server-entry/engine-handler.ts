import ts from 'typescript';
import { findImportedName } from '../../utility/imports.js';
import { matchAny, Pattern, readCapture } from '../../utility/patterns.js';
import { readName } from '../../../configurator/program/syntax.js';
import { findInitializer } from './constants.js';
import type { ExpressApp } from './express-app.js';

/** The statement that lets Angular's engine answer. */
export interface EngineHandler {
  readonly statement: ts.Statement;
  /** Text of the engine's options, which `hybrid()` takes as well; undefined without options. */
  readonly options: string | undefined;
}

const HANDLER = `($req, $res, $next) => {
  $engine
    .handle($req)
    .then(($response) => ($response ? $write($response, $res) : $next()))
    .catch($next);
}`;

/** Angular 19 wrote the path, later versions do not. */
const PATTERNS = [
  new Pattern(`$app.use(${HANDLER});`),
  ...['/**', '**', '*', '/{*splat}', '*splat'].flatMap((path) => [
    new Pattern(`$app.use('${path}', ${HANDLER});`),
    new Pattern(`$app.get('${path}', ${HANDLER});`),
  ]),
];

const NODE_ENGINE = '@angular/ssr/node';
const SHARED_OPTIONS = ['allowedHosts', 'trustProxyHeaders'];

/** Finds the handler as Angular's schematic writes it; one that does anything else is its author's. */
export function findEngineHandler({ file, app, statements }: ExpressApp): EngineHandler | undefined {
  const write = findImportedName(file, { name: 'writeResponseToNodeResponse', module: NODE_ENGINE });
  for (const statement of statements) {
    const captures = matchAny(statement, PATTERNS);
    if (captures && readCapture(captures, 'app') === app && readCapture(captures, 'write') === write) {
      const options = readEngineOptions(file, readCapture(captures, 'engine') ?? '');

      return options === 'unknown' ? undefined : { statement, options };
    }
  }

  return undefined;
}

/** `'unknown'` when the engine is made in another way than `new AngularNodeAppEngine(…)`, or with other options. */
function readEngineOptions(file: ts.SourceFile, engine: string): string | undefined {
  const className = findImportedName(file, { name: 'AngularNodeAppEngine', module: NODE_ENGINE });
  const created = findInitializer(file, engine);
  if (!created || !ts.isNewExpression(created) || created.expression.getText() !== className) {
    return 'unknown';
  }

  const [options] = created.arguments ?? [];
  if (!options) {
    return undefined;
  }
  const isShared =
    ts.isObjectLiteralExpression(options) &&
    options.properties.every(({ name }) => SHARED_OPTIONS.includes(readName(name) ?? ''));

  return isShared ? options.getText() : 'unknown';
}
