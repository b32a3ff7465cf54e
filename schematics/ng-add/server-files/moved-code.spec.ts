import type { UnitTestTree } from '@angular-devkit/schematics/testing';
import { addRefused, addTo } from '../../testing/ng-add.js';

const MAIN = '/src/main.ts';
const CONFIG = '/src/app/app.config.ts';
const IMPORTS =
  "import { bootstrapApplication } from '@angular/platform-browser';\nimport { provideRouter, withHashLocation } from '@angular/router';\nimport { App } from './app/app';\n";

const write =
  (code: string, before = '') =>
  (tree: UnitTestTree): void => {
    tree.delete(CONFIG);
    tree.overwrite(MAIN, `${before}${IMPORTS}${code}\n`);
  };

/** A provider of a value, after some statements. */
const provide = (statements: string, value: string): string =>
  `${statements}\nbootstrapApplication(App, { providers: [{ provide: 'BASE', ${value} }] });`;

describe('constants of main.ts that the configuration uses', () => {
  it.each([
    ['directly below the imports', '\n'],
    ['below an empty line', '\n\n'],
    ['on the line of the last import', ' '],
    ['with CRLF', '\r\n'],
  ])('move with it: %s', async (_name, gap) => {
    const tree = await addTo((app) => {
      write(provide("const base = '/api';", 'useValue: base'))(app);
      const text = app.readText(MAIN).replace("'./app/app';\n", `'./app/app';${gap}`);
      app.overwrite(MAIN, gap === '\r\n' ? text.replaceAll(/\r?\n/g, '\r\n') : text);
    });
    const main = tree.readText(MAIN);

    expect(main).toMatch(/^import \{ appConfig \} from '\.\/app\/app\.config';\r?$/m);
    expect(main).toContain('bootstrapApplication(App, appConfig);');
    expect(main).not.toContain('/api');
    expect(tree.readText(CONFIG)).toMatch(/^const base = '\/api';\r?$/m);
  });

  it.each([
    ['a constant', provide('const base = window.location.origin;', 'useValue: base'), 'window', 4],
    ['the configuration itself', provide('', 'useValue: localStorage.length'), 'localStorage', 5],
    [
      'a function that is called',
      provide('function read() {\n  return document.title;\n}\nconst base = read();', 'useValue: base'),
      'document',
      5,
    ],
  ])('stay when %s uses the browser, and everything with them', async (_name, code, name, line) => {
    for (const mark of ['', '\uFEFF']) {
      const error = await addRefused(write(code, mark));

      expect(error).toMatch(/^NGXH1056: /);
      expect(error).toContain(`\`${name}\` at src/main.ts:${line} is something that a server does not have`);
    }
  });

  it.each([
    ['a factory', provide('const read = () => window.name;', 'useFactory: () => read() + window.name')],
    ['a check', provide("const base = typeof window === 'undefined' ? '' : window.name;", 'useValue: base')],
    ['a constant of that name', provide("const screen = 'big';", 'useValue: screen')],
  ])('move when the browser is used by %s alone', async (_name, code) => {
    expect((await addTo(write(code))).readText(MAIN)).toContain('bootstrapApplication(App, appConfig);');
  });
});

it('names main.ts for a router with hash locations in it', async () => {
  const error = await addRefused(
    write('\nbootstrapApplication(App, {\n  providers: [provideRouter([], withHashLocation())],\n});'),
  );

  expect(error).toMatch(/^NGXH1037: .*at src\/main\.ts:6\b/);
});
