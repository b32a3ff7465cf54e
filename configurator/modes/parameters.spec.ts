import { analyse, describeRoutes, type AnalysedApp } from '../testing/analysis.js';

const ITEM = "{ path: 'items/:id', component: Page }";

function read(app: AnalysedApp): unknown {
  return analyse(app).plan[0]?.entry.parameters;
}

describe('a path with parameters', () => {
  it('is prerendered for the values that its author lists', () => {
    expect(describeRoutes({ routes: ITEM })).toEqual(['items/:id: Prerender (parameters: id)']);
    expect(read({ routes: ITEM })).toEqual([{ name: 'id' }]);
  });

  it.each(['Server', 'Client'] as const)('is rendered otherwise by --params=%s', (params) => {
    expect(describeRoutes({ routes: ITEM, options: { params } })).toEqual([
      `items/:id: ${params} (parameters: id)`,
    ]);
    expect(read({ routes: ITEM, options: { params } })).toBeUndefined();
  });

  it('names a parameter once that its path has twice', () => {
    expect(read({ routes: "{ path: 'a/:id/:topic/:id', component: Page }" })).toEqual([
      { name: 'id' },
      { name: 'topic' },
    ]);
  });

  it('names those of its parents', () => {
    expect(read({ routes: "{ path: ':lang', children: [{ path: ':id', component: Page }] }" })).toEqual([
      { name: 'lang' },
      { name: 'id' },
    ]);
  });

  it('knows the types of the inputs that the parameters are bound to', () => {
    const files = {
      'pages.ts': `import { Component, input, numberAttribute } from '@angular/core';
@Component({ template: '' }) export class App {}
@Component({ template: '' }) export class Page { readonly id = input(0, { transform: numberAttribute }); }
export class Layout {}
export class NotFound {}
`,
    };

    expect(read({ routes: ITEM, files })).toEqual([{ name: 'id' }]);
    expect(read({ routes: ITEM, files, features: 'withComponentInputBinding()' })).toEqual([
      { name: 'id', inputType: 'number' },
    ]);
  });
});
