import { analyseApplication, type PlannedRoute } from '../../configurator/analysis.js';
import type { Mode } from '../../configurator/server-entry.js';
import { AcceptedModes, changeMode } from './accepted-modes.js';

function planRoute(routes: string, path: string): PlannedRoute & { readonly modes: readonly Mode[] } {
  const main = `import { provideRouter } from '@angular/router';
    class Page {}
    class NotFound {}
    const guard = () => true;
    bootstrapApplication(Page, { providers: [provideRouter([${routes}])] });`;
  const analysis = analyseApplication(
    {
      fileExists: (name) => name === '/main.ts',
      readFile: (name) => (name === '/main.ts' ? main : undefined),
    },
    { main: 'main.ts', entries: ['main.ts'], tsConfig: undefined, libraries: [] },
  );
  const { plan } = analysis;
  const planned = plan.find(({ entry }) => entry.path.text === path);
  if (!planned) {
    throw new Error(`There is no "${path}" in ${plan.map(({ entry }) => entry.path.text).join(', ')}.`);
  }

  return { ...planned, modes: new AcceptedModes(analysis).list(planned) };
}

const ALL = ['Client', 'Prerender', 'Server'];
const WITHOUT_PRERENDER = ['Client', 'Server'];

describe('the modes that are offered', () => {
  it.each([
    ['a static path', "{ path: 'a', component: Page }", 'a', ALL],
    ['a path with parameters', "{ path: 'a/:id', component: Page }", 'a/:id', ALL],
    ['a guarded page', "{ path: 'a', component: Page, canActivate: [guard] }", 'a', ALL],
    ["a wildcard of the router's own", "{ path: 'a/**', component: Page }", 'a/**', ALL],
    ['a redirect', "{ path: 'a', redirectTo: 'b' }", 'a', WITHOUT_PRERENDER],
    [
      'a matcher',
      "{ path: 'a', children: [{ matcher: () => null, component: Page }] }",
      'a/**',
      WITHOUT_PRERENDER,
    ],
    ['routes that could not be read', "{ path: 'a', children: unknown() }", 'a/**', WITHOUT_PRERENDER],
    ['"not found"', "{ path: '**', component: NotFound }", '**', WITHOUT_PRERENDER],
    ['no route', "{ path: 'a', component: Page }", '**', WITHOUT_PRERENDER],
    ['a colon inside a segment', "{ path: 'a:b', component: Page }", 'a:b', WITHOUT_PRERENDER],
    ['a star', "{ path: 'a/*', component: Page }", 'a/*', WITHOUT_PRERENDER],
    [
      'two names of one parameter',
      "{ path: 'a/:id', component: Page }, { path: 'a/:slug', component: Page }",
      'a/:id',
      WITHOUT_PRERENDER,
    ],
  ])('for %s begin with the proposed one', (_name, routes, ...[path, expected]) => {
    const { entry, modes } = planRoute(routes, path);

    expect(modes[0]).toBe(entry.mode);
    expect(modes.toSorted()).toEqual(expected);
  });

  it('give a prerendered path its parameters, and take them from others', () => {
    const guarded = planRoute("{ path: 'a/:id', component: Page, canActivate: [guard] }", 'a/:id');
    const open = planRoute("{ path: 'a/:id', component: Page }", 'a/:id');
    const wildcard = planRoute("{ path: 'a/**', component: Page }", 'a/**');

    expect(changeMode(guarded, 'Prerender')).toMatchObject({
      mode: 'Prerender',
      parameters: [{ name: 'id' }],
    });
    expect(changeMode(wildcard, 'Prerender')).toMatchObject({
      mode: 'Prerender',
      parameters: [{ name: '**' }],
    });
    expect(changeMode(open, 'Client')).toEqual({
      path: { text: 'a/:id' },
      mode: 'Client',
      reason: 'parameters: id; chosen: Client',
    });
    expect(changeMode(open, 'Prerender')).toBe(open.entry);
  });

  it('keep the status for the server alone', () => {
    const notFound = planRoute("{ path: 'a', component: Page }", '**');

    expect(changeMode(notFound, 'Server').status).toBe(404);
    expect(changeMode(notFound, 'Client').status).toBeUndefined();
  });
});
