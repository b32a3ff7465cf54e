import ts from 'typescript';
import { ComponentAnalyser } from './component-analyser.js';
import { createPage, summarise, type Files } from './testing/page.js';

/** What `export const node = …` of an application is. */
function open(code: string, files?: Files): { analyser: ComponentAnalyser; node: ts.Node } {
  const application = createPage(code, files);
  const statements = application.read('src/main.ts')?.statements ?? [];
  for (const statement of statements) {
    if (ts.isVariableStatement(statement) && statement.getText().includes('const node')) {
      const [declaration] = statement.declarationList.declarations;
      if (declaration?.initializer) {
        return { analyser: new ComponentAnalyser(application), node: declaration.initializer };
      }
    }
    if (
      (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) &&
      statement.name?.text === 'node'
    ) {
      return { analyser: new ComponentAnalyser(application), node: statement };
    }
  }

  throw new Error('There is no node.');
}

const files = {
  'src/session.ts': `@Injectable() export class Session {
    request = inject(REQUEST);
    theme() { return localStorage.getItem('theme'); }
  }`,
};
const session = "import { Session } from './session';";

describe('readFunctionSignals', () => {
  test.each([
    ['a function that loads', 'export const node = () => inject(HttpClient).get("/x");', 'none'],
    [
      'an arrow function',
      'export const node = () => localStorage.getItem("x");',
      'browser localStorage in a file',
    ],
    ['a function declaration', 'export function node() { return window.x; }', 'browser window in a file'],
    ['a service', `${session} export const node = () => inject(Session);`, 'request REQUEST in Session'],
    [
      'a method of a service',
      `${session} export const node = () => inject(Session).theme();`,
      'request REQUEST in Session, browser localStorage in Session',
    ],
    [
      'a function that makes one',
      'export const node = (key: string) => () => localStorage.getItem(key);',
      'browser localStorage in a file',
    ],
    [
      'a function that makes one at its end',
      'export function node(key) { const x = key; return (route) => inject(REQUEST).headers; }',
      'request REQUEST in a file',
    ],
    [
      'a class',
      'export class node { constructor(private http: HttpClient) {} resolve() { return localStorage.x; } }',
      'browser localStorage in node',
    ],
    [
      'a class of a guard',
      'export class node { canActivate() { return !!inject(REQUEST); } }',
      'request REQUEST in node',
    ],
    [
      'another method of a class',
      'export class node { resolve() {} clear() { localStorage.clear(); } }',
      'none',
    ],
    [
      'what only browsers do',
      'export const node = () => isPlatformBrowser(inject(PLATFORM_ID)) ? localStorage.x : null;',
      'none',
    ],
    ['what is no code', 'export const node = 1;', 'none'],
  ])('%s', (_, code, expected) => {
    const { analyser, node } = open(code, files);

    expect(summarise(analyser.readFunctionSignals(node))).toBe(expected);
  });

  test('the same answer for the same function', () => {
    const { analyser, node } = open('export const node = () => window.x;');

    expect(analyser.readFunctionSignals(node)).toBe(analyser.readFunctionSignals(node));
  });
});

describe('readRouteSignals', () => {
  test.each([
    ['a title', `title: 'Home'`, 'none'],
    ['a function as title', 'title: () => document.referrer', 'browser document in a file'],
    ['a method as title', 'title() { return document.referrer; }', 'browser document in a file'],
    ['a named title', 'title: readTitle', 'browser window in a file'],
    ['a class as title', 'title: Title', 'request REQUEST in Title'],
    ['a redirect', `redirectTo: () => localStorage.getItem('home') ?? '/'`, 'browser localStorage in a file'],
    [
      'a factory',
      'providers: [{ provide: A, useFactory: () => inject(REQUEST) }]',
      'request REQUEST in a file',
    ],
    ['a named factory', 'providers: [{ provide: A, useFactory: readTitle }]', 'browser window in a file'],
    [
      'a class in the place of another',
      'providers: [{ provide: A, useClass: Stored }]',
      'browser localStorage in Stored',
    ],
    [
      'an initializer',
      'providers: [provideEnvironmentInitializer(() => inject(REQUEST))]',
      'request REQUEST in a file',
    ],
    ['a constant of providers', 'providers: [...PROVIDERS]', 'browser localStorage in Stored'],
    ['a function of providers', 'providers: [provideAll()]', 'browser localStorage in Stored'],
    ['a class under its own name', 'providers: [Stored]', 'none'],
    ['a component', 'component: Stored, canActivate: [() => window.x]', 'none'],
  ])('%s', (_, properties, expected) => {
    const { analyser, node } = open(`
      import { provideEnvironmentInitializer } from '@angular/core';
      abstract class A {}
      class Stored { x = localStorage.x; }
      class Title { resolve() { return inject(REQUEST).url; } }
      function readTitle() { return window.name; }
      const PROVIDERS = [{ provide: A, useClass: Stored }];
      const provideAll = () => makeEnvironmentProviders(PROVIDERS);
      import { makeEnvironmentProviders } from '@angular/core';
      export const node = { path: 'a', ${properties} };`);

    expect(summarise(analyser.readRouteSignals(node))).toBe(expected);
  });

  test('a route that is no object literal', () => {
    const { analyser, node } = open('export const node = createRoute(() => window.x);');

    expect(summarise(analyser.readRouteSignals(node))).toBe('none');
  });
});
