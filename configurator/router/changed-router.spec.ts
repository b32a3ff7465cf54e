import { describePlan } from '../testing/analysis.js';

describe('a router whose routes are changed while the application runs', () => {
  it.each([
    `inject(Router).resetConfig([]);`,
    `constructor(router: Router) { router.config.push({ path: 'x' }); }`,
    `constructor(private router: Router) { this.router.config.unshift({ path: 'x' }); }`,
    `run() { const { config } = inject(Router); }; go(r: Router) { r.resetConfig([]); }`,
    `go(router: Router) { const list = router.config; list.push({ path: 'x' }); }`,
    `go(router: Router) { router.config.forEach((r) => { r.canActivate = []; }); }`,
    `go(router: Router) { router.config = []; }`,
  ])('%s', (code) => {
    const body = code.startsWith('inject') ? `constructor() { ${code} }` : code;
    const files = {
      'changing.ts': `import { inject } from '@angular/core'; import { Router } from '@angular/router'; export class X { ${body} }`,
    };

    expect(
      describePlan({ routes: `{ path: 'a', component: Page }`, statements: `import './changing';`, files }),
    ).toEqual(['a: Prerender (static path)', '**: Server (routes that could not be read)']);
  });

  it('is none that only reads them', () => {
    const files = {
      'reading.ts': `import { Router } from '@angular/router';
      export class X { constructor(router: Router, chart: Chart) { router.config.map((r) => r.path); chart.config.push(1); } }`,
    };

    expect(
      describePlan({ routes: `{ path: 'a', component: Page }`, statements: `import './reading';`, files })[1],
    ).toMatch(/404/);
  });
});
