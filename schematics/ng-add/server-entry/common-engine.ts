import ts from 'typescript';
import { findImportedName } from '../../utility/imports.js';
import { matchAny, Pattern, readCapture } from '../../utility/patterns.js';
import { findInitializer } from './constants.js';
import type { EngineHandler } from './engine-handler.js';
import type { ExpressApp } from './express-app.js';

/** Packages that have, or had, the engine of Angular 17 and 18. */
const MODULES = ['@angular/ssr', '@angular/ssr/node'];

const PATHS = ['', ...['*', '**', '/*', '/**', '*splat', '/{*splat}'].map((path) => `'${path}', `)];
const BOOTSTRAPS = ['$bootstrap', 'bootstrap: $bootstrap', 'bootstrap'];
const PROVIDERS = ['baseUrl', '$req.baseUrl'].flatMap((value) => [
  `, providers: [{ provide: APP_BASE_HREF, useValue: ${value} }]`,
]);
const CATCHES = ['$next', '($error) => $next($error)'];

/** The handler as Angular's schematic wrote it. One that gives the application more providers is its author's. */
const HANDLERS = PATHS.flatMap((path) =>
  BOOTSTRAPS.flatMap((bootstrap) =>
    ['', ...PROVIDERS].flatMap((providers) =>
      CATCHES.flatMap((onError) =>
        ['get', 'use'].map(
          (method) =>
            new Pattern(`$app.${method}(${path}($req, $res, $next) => {
  const { protocol, originalUrl, baseUrl, headers } = $req;
  $engine
    .render({
      ${bootstrap},
      documentFilePath: $$index,
      url: \`\${protocol}://\${headers.host}\${originalUrl}\`,
      publicPath: $$folder${providers},
    })
    .then(($html) => $res.send($html))
    .catch(${onError});
});`),
        ),
      ),
    ),
  ),
);

/** What Angular's schematic wrote for Express to find pages by. */
const VIEWS = ['view engine', 'views'].map((name) => new Pattern(`$app.set('${name}', $$value);`));

/** The local name of the class `CommonEngine`; undefined in a file without it. */
export function findCommonEngine(file: ts.SourceFile): string | undefined {
  return MODULES.map((module) => findImportedName(file, { name: 'CommonEngine', module })).find(
    (name) => name !== undefined,
  );
}

/** Finds the handler that lets `CommonEngine` answer, as Angular's schematic wrote it. */
export function findCommonEngineHandler({ file, app, statements }: ExpressApp): EngineHandler | undefined {
  const className = findCommonEngine(file);
  for (const statement of className === undefined ? [] : statements) {
    const captures = matchAny(statement, HANDLERS);
    if (captures && readCapture(captures, 'app') === app) {
      const created = findInitializer(file, readCapture(captures, 'engine') ?? '');
      const isPlain =
        created &&
        ts.isNewExpression(created) &&
        created.expression.getText() === className &&
        (created.arguments ?? []).length === 0;

      return isPlain ? { statement, options: undefined } : undefined;
    }
  }

  return undefined;
}

/** `app.set('view engine', …)` and `app.set('views', …)`, for which the engines of today have no use. */
export function listViewSettings({ app, statements }: ExpressApp): ts.Statement[] {
  return statements.filter((statement) => {
    const captures = matchAny(statement, VIEWS);

    return captures && readCapture(captures, 'app') === app;
  });
}
