import { analyse, describeRoutes } from '../testing/analysis.js';

const GUARDED = 'Client (guarded by auth (src/app/guards.ts))';

describe('a named outlet without a path', () => {
  it.each([
    ['beside a page', "{ path: '', outlet: 'aux', canActivate: [auth] }, { path: 'p', component: Page }"],
    ['behind a page', "{ path: 'p', component: Page }, { path: '', outlet: 'aux', canActivate: [auth] }"],
    [
      'with children that are entered',
      "{ path: '', outlet: 'aux', children: [{ path: '', canActivate: [auth] }] }, { path: 'p', component: Page }",
    ],
    [
      'with canActivateChild',
      "{ path: '', outlet: 'aux', canActivateChild: [auth], children: [{ path: '' }] }, { path: 'p', component: Page }",
    ],
    [
      'of a layout without a path',
      "{ path: '', children: [{ path: '', outlet: 'aux', canActivate: [auth] }, { path: 'p', component: Page }] }",
    ],
    [
      'beside the parent of a page',
      "{ path: '', outlet: 'aux', canActivate: [auth] }, { path: 'p', children: [{ path: '', component: Page }] }",
    ],
    [
      'below a page',
      "{ path: 'p', component: Page, children: [{ path: '', outlet: 'aux', canActivate: [auth] }] }",
    ],
    [
      'that matches in full, below a page',
      "{ path: 'p', component: Page, children: [{ path: '', pathMatch: 'full', outlet: 'aux', canActivate: [auth] }] }",
    ],
    [
      'below a page with canActivateChild',
      "{ path: 'p', component: Page, canActivateChild: [auth], children: [{ path: '', outlet: 'aux' }] }",
    ],
    [
      'that matches in full, with another one',
      "{ path: '', pathMatch: 'full', outlet: 'aux', canActivate: [auth] }, { path: '', outlet: 'side' }, { path: 'p', component: Page }",
    ],
  ])('guards the page: %s', (_name, routes) => {
    expect(describeRoutes({ routes })).toContain(`p: ${GUARDED}`);
  });

  it.each([
    ['with a path', "{ path: 'x', outlet: 'aux', canActivate: [auth] }, { path: 'p', component: Page }"],
    [
      'that matches the URL of the parent alone',
      "{ path: '', pathMatch: 'full', outlet: 'aux', canActivate: [auth] }, { path: 'p', component: Page }",
    ],
    [
      'below another route',
      "{ path: 'q', children: [{ path: '', outlet: 'aux', canActivate: [auth] }] }, { path: 'p', component: Page }",
    ],
    [
      'with children that have a path',
      "{ path: '', outlet: 'aux', children: [{ path: 'x', canActivate: [auth] }] }, { path: 'p', component: Page }",
    ],
    ['with a ** alone', "{ path: '**', outlet: 'aux', canActivate: [auth] }, { path: 'p', component: Page }"],
  ])('leaves the page alone: %s', (_name, routes) => {
    expect(describeRoutes({ routes })).toContain('p: Prerender (static path)');
  });

  it('shows its components with the page', () => {
    const { pages, plan } = analyse({
      routes: "{ path: '', outlet: 'aux', component: Chart }, { path: 'p', component: Page }",
      statements: `import { Component } from '@angular/core';
@Component({ template: '' }) class Chart { width = window.innerWidth; }`,
    });

    expect(pages[0]?.components.map(({ name }) => name)).toEqual(['Page', 'Chart']);
    expect(plan[0]?.entry.mode).toBe('Client');
  });

  it('leaves a redirect without guards, because it happens before', () => {
    const [page] = analyse({
      routes: "{ path: '', outlet: 'aux', canActivate: [auth] }, { path: 'p', redirectTo: '/q' }",
    }).pages;

    expect(page?.guards).toEqual([]);
  });
});
