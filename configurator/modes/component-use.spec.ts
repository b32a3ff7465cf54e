import { describePlan, describeRoutes, type AnalysedApp } from '../testing/analysis.js';

/** An application whose `Page` has the given member. */
function withPage(member: string, app: AnalysedApp): AnalysedApp {
  return {
    ...app,
    files: {
      'pages.ts': `import { Component, inject, REQUEST } from '@angular/core';
@Component({ template: '' }) export class App {}
@Component({ template: '' }) export class Page { ${member} }
@Component({ template: '<router-outlet />' }) export class Layout {}
@Component({ template: '' }) export class NotFound {}
`,
    },
  };
}

const BROWSER = 'width = window.innerWidth;';
const REQUEST = 'request = inject(REQUEST);';
const PAGE = "{ path: 'a', component: Page }";

describe('a component that needs the browser', () => {
  it('is rendered by the client', () => {
    expect(describeRoutes(withPage(BROWSER, { routes: PAGE }))).toEqual([
      'a: Client (Page uses window (src/app/pages.ts:3))',
    ]);
  });

  it('is so as a layout', () => {
    const routes = "{ path: 'a', component: Page, children: [{ path: 'b', component: Layout }] }";

    expect(describeRoutes(withPage(BROWSER, { routes }))).toEqual([
      'a: Client (Page uses window (src/app/pages.ts:3))',
      'a/b: Client (Page uses window (src/app/pages.ts:3))',
    ]);
  });

  it('is so for guarded pages, whatever --guarded says', () => {
    const routes = "{ path: 'a', component: Page, canActivate: [auth] }";

    expect(describeRoutes(withPage(BROWSER, { routes, options: { guarded: 'Server' } }))).toEqual([
      'a: Client (Page uses window (src/app/pages.ts:3))',
    ]);
  });

  it('keeps **', () => {
    expect(describePlan(withPage(BROWSER, { routes: "{ path: '**', component: Page }" }))).toEqual([
      '**: Client (paths that a matcher or wildcard decides; Page uses window (src/app/pages.ts:3))',
    ]);
  });

  it('would fail on a server, also when it reads the request', () => {
    expect(describeRoutes(withPage(BROWSER + REQUEST, { routes: PAGE }))[0]).toMatch(/^a: Client/);
  });
});

describe('a component that reads the request', () => {
  it('is rendered by the server', () => {
    expect(describeRoutes(withPage(REQUEST, { routes: PAGE }))).toEqual([
      'a: Server (Page reads REQUEST (src/app/pages.ts:3))',
    ]);
  });

  it('is so for paths with parameters', () => {
    expect(describeRoutes(withPage(REQUEST, { routes: "{ path: ':id', component: Page }" }))).toEqual([
      ':id: Server (Page reads REQUEST (src/app/pages.ts:3))',
    ]);
  });
});
