import ts from 'typescript';
import { findDefaultImport, findImportedName } from '../../utility/imports.js';
import { findCommonEngine, findCommonEngineHandler, listViewSettings } from './common-engine.js';
import { findEngineHandler, type EngineHandler } from './engine-handler.js';
import { listExpressApps, type ExpressApp } from './express-app.js';
import { findListenCall, type ListenCall } from './listen-call.js';
import { findStartCall } from './start-call.js';
import { findStaticFiles } from './static-files.js';

/** The statements of Angular's own `server.ts` that ours replace. */
export interface StockServer {
  /** Name of the Express application. */
  readonly app: string;
  readonly engineHandler: EngineHandler;
  /** `app.use(express.static(…))` of the browser folder. */
  readonly staticFiles: ts.Statement | undefined;
  readonly listenCall: ListenCall | undefined;
  /** What a server of Angular 17 or 18 needs besides, because the build loads the file now. */
  readonly former: FormerServer | undefined;
}

export interface FormerServer {
  /** Statements that are for the former engine alone. */
  readonly viewSettings: readonly ts.Statement[];
  /** The statement that starts the server, which is for a program that is run by itself. */
  readonly startCall: ts.Statement;
  /** The expression that gives the Express application; undefined when there is a `reqHandler` already. */
  readonly application: string | undefined;
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
  const apps = listExpressApps(file, express);
  if (apps.length === 0) {
    return 'it makes its Express application in a way of its own';
  }
  const found = apps.map((app) => readServer(app)).find((server) => server !== undefined);

  return found ?? "it does not call Angular's engine in the usual way";
}

function readServer(expressApp: ExpressApp): StockServer | undefined {
  const { app, file } = expressApp;
  const isFormer = findCommonEngine(file) !== undefined;
  const engineHandler = isFormer ? findCommonEngineHandler(expressApp) : findEngineHandler(expressApp);
  const listenCall = findListenCall(expressApp);
  const former = isFormer ? readFormer(expressApp, listenCall) : undefined;

  return engineHandler && (former !== undefined || !isFormer)
    ? { app, engineHandler, staticFiles: findStaticFiles(expressApp), listenCall, former }
    : undefined;
}

function readFormer(expressApp: ExpressApp, listenCall: ListenCall | undefined): FormerServer | undefined {
  const { file, app, factory } = expressApp;
  const startCall = listenCall && findStartCall(file, listenCall);
  const hasHandler = file.statements.some(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(({ name }) => name.getText() === 'reqHandler'),
  );

  return (
    startCall && {
      viewSettings: listViewSettings(expressApp),
      startCall,
      application: hasHandler ? undefined : factory === undefined ? app : `${factory}()`,
    }
  );
}
