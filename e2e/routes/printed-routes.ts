import { compileFunction } from 'node:vm';
import type { ServerRoute } from '@angular/ssr';
import ts from 'typescript';
import type { ServerEntry } from '../../configurator/server-entry.js';
import { printFile } from '../../schematics/server-routes/output/printer.js';

/** How the file is written. */
export const STYLE = {
  indent: '  ',
  quote: "'",
  hasSemicolons: true,
  lineBreak: '\n',
  hasFinalNewline: true,
} as const;

/** The value of each parameter in the one page that each `getPrerenderParams` lists. */
export const LISTED = 'listed';

/** Text of the file that `ng generate server-routes` would write. */
export function printRoutes(entries: readonly ServerEntry[]): string {
  return printFile('serverRoutes', entries, STYLE);
}

/**
 * The array in the text of a routes file. The functions, which list no pages at first, list one.
 *
 * @param angularSsr what the file imports
 * @throws {Error} When the file does not parse.
 */
export function loadRoutes(text: string, angularSsr: object): ServerRoute[] {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
    reportDiagnostics: true,
  });
  const [error] = diagnostics;
  if (error) {
    throw new Error(`${ts.flattenDiagnosticMessageText(error.messageText, ' ')}\n${text}`);
  }
  const exports: { serverRoutes?: ServerRoute[] } = {};
  const run = compileFunction(outputText, ['exports', 'require']) as (
    exports: object,
    require: () => object,
  ) => void;
  run(exports, () => angularSsr);

  return (exports.serverRoutes ?? []).map((route) =>
    'getPrerenderParams' in route
      ? { ...route, getPrerenderParams: () => Promise.resolve([listPage(route.path)]) }
      : route,
  );
}

/** Names of parameters that routes may have in the place of those of the server route. */
const NAMES = ['id', 'slug', 'lang', '**'];

function listPage(path: string): Record<string, string> {
  const names = [...path.matchAll(/:([^/]+)/g)].map(([, name = '']) => name);

  return Object.fromEntries([...names, ...NAMES].map((name) => [name, LISTED]));
}
