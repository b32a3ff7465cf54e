import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, createStockApp } from '../../bench/apps/stock-app.mjs';
import { startCommand } from '../support/run-command.js';
import { workFolder } from '../support/temp-app.js';

/** An application of `ng new --ssr` with routes, to run the real CLI on. */
export interface RoutesApp {
  readonly directory: string;
  readonly command: (...args: string[]) => string[];
  /** Runs `ng generate ngx-hybrid:server-routes` without a terminal. */
  readonly generate: (...args: string[]) => Promise<{ code: number | null; output: string }>;
  readonly readRoutes: () => string;
  /** Makes the file again what Angular wrote. */
  readonly reset: () => void;
  readonly write: (path: string, text: string) => void;
}

const ROUTES_FILE = 'src/app/app.routes.server.ts';

const PAGE = `import { Component } from '@angular/core';

@Component({ selector: 'app-page', template: '' })
export class Page {}
`;

/** @param routes code of the array of routes; they may name the component `Page` and the function `authGuard` */
export function createRoutesApp(name: string, routes: string): RoutesApp {
  const directory = join(workFolder, name);
  createStockApp(directory);
  const write = (path: string, text: string): void => {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  write('src/app/page.ts', PAGE);
  write('src/app/auth-guard.ts', 'export const authGuard = () => true;\n');
  write(
    'src/app/app.routes.ts',
    `import { Routes } from '@angular/router';
import { authGuard } from './auth-guard';
import { Page } from './page';

export const routes: Routes = ${routes};
`,
  );
  const readRoutes = (): string => readFileSync(join(directory, ROUTES_FILE), 'utf8');
  const stock = readRoutes();
  const command = (...args: string[]): string[] => [
    process.execPath,
    cli,
    'generate',
    'ngx-hybrid:server-routes',
    ...args,
  ];

  return {
    directory,
    command,
    async generate(...args) {
      const running = startCommand(command(...args), { cwd: directory });
      const code = await running.exited;

      return { code, output: running.output() };
    },
    readRoutes,
    reset: () => {
      write(ROUTES_FILE, stock);
    },
    write,
  };
}
