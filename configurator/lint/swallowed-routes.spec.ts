import { lintSwallowedRoutes } from './swallowed-routes.js';
import { readCarelessApp } from './testing/careless-app.js';

const ADD = `{ path: 'programs/add', component: Page }`;
const SLUG = `{ path: 'programs/:slug', component: Page }`;
const lint = (routes: readonly string[], serverRoutes: readonly string[]) =>
  lintSwallowedRoutes(readCarelessApp({ routes, serverRoutes }));

describe('lintSwallowedRoutes', () => {
  it('names the parameterised server route that decides for a static route', () => {
    expect(lint([ADD, SLUG], [`{ path: 'programs/:slug', renderMode: RenderMode.Server }`])).toEqual([
      expect.stringMatching(
        /^NGXH2024: The server route "programs\/:slug" \(.*server\.ts:4\) .* mode Server: "programs\/add" \(src\/app\.routes\.ts:6; Prerender would be right: /,
      ),
    ]);
  });

  it('names the wildcard that decides', () => {
    expect(lint([ADD], [`{ path: '**', renderMode: RenderMode.Server, status: 404 }`])).toEqual([
      expect.stringContaining('"**"'),
    ]);
  });

  it('says once what one wildcard does to many routes', () => {
    const routes = Array.from({ length: 8 }, (_, index) => `{ path: 'page-${index}', component: Page }`);
    const messages = lint(routes, [`{ path: '**', renderMode: RenderMode.Server }`]);

    expect(messages).toEqual([expect.stringMatching(/"page-4" \([^"]* and 3 more\. /)]);
  });

  it('takes a static route with a server route of its own', () => {
    const own = `{ path: 'programs/add', renderMode: RenderMode.Server }`;

    expect(lint([ADD, SLUG], [own, `{ path: '**', renderMode: RenderMode.Client }`])).toEqual([]);
  });

  it('takes a mode that is the same', () => {
    expect(lint([ADD], [`{ path: '**', renderMode: RenderMode.Prerender }`])).toEqual([]);
  });

  it('leaves a guarded page that is prerendered to another rule', () => {
    const guarded = [`{ path: 'desk', component: Page, canActivate: [guard] }`];

    expect(lint(guarded, [`{ path: '**', renderMode: RenderMode.Prerender }`])).toEqual([]);
  });
});
