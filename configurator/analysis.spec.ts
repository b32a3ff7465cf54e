import { analyseApplication, type RouteAnalysis } from './analysis.js';
import { analyse } from './testing/analysis.js';
import { createFiles } from './testing/files.js';

function analyseMain(main: string): RouteAnalysis {
  return analyseApplication(createFiles({ 'src/main.ts': main }), {
    entries: ['src/main.ts'],
    main: 'src/main.ts',
    tsConfig: undefined,
    libraries: [],
  });
}

describe('analyseApplication', () => {
  it('plans nothing for an application without a router, and says so', () => {
    const { router, plan } = analyseMain(
      "import { bootstrapApplication } from '@angular/platform-browser';\nbootstrapApplication(App, { providers: [] });\n",
    );

    expect(router.provider).toBeUndefined();
    expect(plan).toEqual([]);
  });

  it('knows that routes are kept behind a #', () => {
    const { router } = analyseMain(`import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withHashLocation } from '@angular/router';
bootstrapApplication(App, { providers: [provideRouter([{ path: 'a', component: A }], withHashLocation())] });
`);

    expect(router.hashLocation).toBeDefined();
  });

  it('names the routes that could not be read, and covers them', () => {
    const { unresolved, plan } = analyse({
      routes: "{ path: 'a', children: globalThis.routes }, { path: 'b', component: Page }",
    });

    expect(unresolved.map(({ reason }) => reason)).toEqual(['dynamic']);
    expect(plan.map(({ entry }) => entry.path.text)).toEqual(['a/**', 'b', '**']);
  });

  it('gives the pages to the server routes that are for them', () => {
    const { plan } = analyse({
      routes: "{ path: 'a', component: Page, canMatch: [auth] }, { path: 'a', component: Layout }",
    });

    expect(
      plan.map(({ pages }) => pages.map(({ components }) => components.map(({ name }) => name))),
    ).toEqual([[['Page'], ['Layout']], []]);
  });

  it('takes a large application in its stride', () => {
    const routes = Array.from(
      { length: 5_000 },
      (_, index) => `{ path: 'area${index % 50}/page${index}/:id', component: Page }`,
    );
    const { plan } = analyse({ routes: routes.join(',\n') });

    expect(plan).toHaveLength(5_001);
  });
});
