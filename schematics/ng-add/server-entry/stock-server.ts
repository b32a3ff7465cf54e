import ts from 'typescript';
import { findDefaultImport, findImportedName } from '../../utility/imports.js';
import { findEngineHandler, type EngineHandler } from './engine-handler.js';
import { findListenCall, type ListenCall } from './listen-call.js';
import { findStaticFiles } from './static-files.js';

/** The statements of Angular's own `server.ts` that ours replace. */
export interface StockServer {
  /** Name of the Express application. */
  readonly app: string;
  readonly engineHandler: EngineHandler;
  /** `app.use(express.static(…))` of the browser folder. */
  readonly staticFiles: ts.Statement | undefined;
  readonly listenCall: ListenCall | undefined;
}

/**
 * Finds the statements that Angular's schematic writes for Express, in a file that may have any others besides.
 *
 * @returns `'hybrid'` for a file that uses our middleware, or why another one is not to be touched
 */
export function findStockServer(file: ts.SourceFile): StockServer | string {
  if (findImportedName(file, { name: 'hybrid', module: 'ngx-hybrid/express' }) !== undefined) {
    return 'hybrid';
  }
  const express = findDefaultImport(file, 'express');
  if (express === undefined) {
    return 'it does not use Express';
  }
  const app = findApp(file, express);
  if (app === undefined) {
    return 'it makes its Express application in a way of its own';
  }
  const engineHandler = findEngineHandler(file, app);
  if (!engineHandler) {
    return "it does not call Angular's engine in the usual way";
  }

  return {
    app,
    engineHandler,
    staticFiles: findStaticFiles(file, { app, express }),
    listenCall: findListenCall(file, app),
  };
}

/** The name in `const app = express();`. */
function findApp(file: ts.SourceFile, express: string): string | undefined {
  const declarations = file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations]);

  return declarations
    .find(
      ({ initializer }) => initializer && ts.isCallExpression(initializer) && isCallOf(initializer, express),
    )
    ?.name.getText();
}

function isCallOf({ expression }: ts.CallExpression, name: string): boolean {
  return ts.isIdentifier(expression) && expression.text === name;
}
