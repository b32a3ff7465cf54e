import { analyse } from '../testing/analysis.js';
import { lintRoutes } from './index.js';
import { lintRootComponent } from './root-component.js';
import { readCarelessApp } from './testing/careless-app.js';

/** pages.ts with this body of the root component. */
const pages = (body: string, metadata = `template: ''`): string =>
  [
    `import { Component, REQUEST, RESPONSE_INIT, afterNextRender, inject } from '@angular/core';`,
    `@Component({ selector: 'app-bar', template: '' }) export class Bar { width = window.innerWidth; }`,
    `@Component({ ${metadata}, imports: [Bar] })`,
    `export class App { ${body} }`,
    `@Component({ template: '' }) export class Page {}`,
    `@Component({ template: '' }) export class Layout {}`,
    `@Component({ template: '' }) export class NotFound {}`,
  ].join('\n');

const lint = (text: string) =>
  lintRootComponent(analyse({ routes: `{ path: 'a', component: Page }`, files: { 'pages.ts': text } }));

describe('lintRootComponent', () => {
  it('names what only a browser has', () => {
    expect(lint(pages(`theme = localStorage.getItem('theme');`))).toEqual([
      expect.stringMatching(
        /^NGXH2034: .* App \(src\/app\/pages\.ts:4\) uses localStorage in App, src\/app\/pages\.ts:4,/,
      ),
    ]);
  });

  it('looks at what the template shows', () => {
    expect(lint(pages('', `template: '<app-bar />'`))).toEqual([
      expect.stringMatching(/^NGXH2034: .* uses window in Bar, src\/app\/pages\.ts:2,/),
    ]);
  });

  it('names what reads the request', () => {
    expect(lint(pages(`user = inject(REQUEST);`))).toEqual([
      expect.stringMatching(/^NGXH2035: .* App \(src\/app\/pages\.ts:4\) reads REQUEST in App,/),
    ]);
  });

  it.each([
    ['is harmless', `title = 'x';`],
    ['uses the browser in the browser', 'constructor() { afterNextRender(() => localStorage.clear()); }'],
    ['sets the status of the response', 'answer = inject(RESPONSE_INIT);'],
    ['means it so', `/* NGXH2034: a shim is loaded first */ theme = localStorage.getItem('theme');`],
  ])('takes one that %s', (_, body) => {
    expect(lint(pages(body))).toEqual([]);
  });

  it('finds the component of a module', () => {
    const analysis = analyse({
      routes: '',
      files: {
        'pages.ts': pages('width = screen.width;'),
        '../main.ts': `import { platformBrowser } from '@angular/platform-browser';
          import { NgModule } from '@angular/core';
          import { App } from './app/pages';
          @NgModule({ bootstrap: [App] }) class AppModule {}
          platformBrowser().bootstrapModule(AppModule);`,
      },
    });

    expect(lintRootComponent(analysis, { modes: ['Server'] })).toEqual([
      expect.stringMatching(/^NGXH2034: /),
    ]);
  });

  it('says nothing where no page is rendered on a server, or none before there is a visitor', () => {
    const routes = `{ path: 'a', component: Page }`;
    const read = (body: string, mode: string) =>
      lintRootComponent(analyse({ routes, files: { 'pages.ts': pages(body) } }), { modes: [mode] });

    expect(read('width = screen.width;', 'Client')).toEqual([]);
    expect(read('user = inject(REQUEST);', 'Server')).toEqual([]);
  });

  it('is a rule of the lint', () => {
    const app = [
      `import { Component } from '@angular/core';`,
      `@Component({ template: '' }) export class App { width = screen.width; }`,
      `@Component({ template: '' }) export class Page {}`,
      `@Component({ template: '' }) export class NotFound {}`,
    ].join('\n');
    const { analysis, existing } = readCarelessApp({
      routes: [`{ path: 'a', component: Page }`],
      serverRoutes: [`{ path: 'a', renderMode: RenderMode.Prerender }`],
      files: { 'app.ts': app },
    });

    expect(lintRoutes(analysis, existing)).toEqual([expect.stringMatching(/^NGXH2034: /)]);
  });
});
