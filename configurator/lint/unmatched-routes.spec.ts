import { readCarelessApp } from './testing/careless-app.js';
import { lintUnmatchedRoutes } from './unmatched-routes.js';

const HOME = `{ path: '', component: Page }`;
const lint = (routes: readonly string[], serverRoutes: readonly string[]) =>
  lintUnmatchedRoutes(readCarelessApp({ routes, serverRoutes }));

describe('lintUnmatchedRoutes', () => {
  it('names the place of a server route that no route matches', () => {
    const serverRoutes = [
      `{ path: '', renderMode: RenderMode.Prerender }`,
      `{ path: 'old', renderMode: RenderMode.Server }`,
      `{ path: '**', renderMode: RenderMode.Server, status: 404 }`,
    ];

    expect(lint([HOME], serverRoutes)).toEqual([
      expect.stringMatching(/^NGXH2026: The server route "old" \(src\/app\.routes\.server\.ts:5\)/),
    ]);
  });

  it('names the place of a route that no server route is for', () => {
    const routes = [HOME, `{ path: 'new', component: Page }`];

    expect(lint(routes, [`{ path: '', renderMode: RenderMode.Prerender }`])).toEqual([
      expect.stringMatching(/^NGXH2027: The route "new" \(src\/app\.routes\.ts:7\)/),
    ]);
  });

  it('takes a route that server routes it cannot read may be for', () => {
    const routes = [HOME, `{ path: 'new', component: Page }`];
    const serverRoutes = [`{ path: '', renderMode: RenderMode.Prerender }`, '...(globalThis as any).more'];

    expect(lint(routes, serverRoutes)).toEqual([]);
  });
});
