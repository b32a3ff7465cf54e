import { lintGuardedPrerender } from './guarded-prerender.js';
import { lintSoft404 } from './soft-404.js';
import { readCarelessApp } from './testing/careless-app.js';

const routes = [`{ path: 'desk', component: Page, canActivate: [guard] }`];

describe('a comment that names the code of a finding', () => {
  it.each([
    [
      'above the server route',
      `// NGXH2018: it counts visits\n{ path: 'desk', renderMode: RenderMode.Prerender }`,
    ],
    ['inside it', `{ path: 'desk', /* NGXH2018 */ renderMode: RenderMode.Prerender }`],
  ])('accepts it %s', (_place, serverRoute) => {
    expect(lintGuardedPrerender(readCarelessApp({ routes, serverRoutes: [serverRoute] }))).toEqual([]);
  });

  it('accepts no other finding, and none of another server route', () => {
    const app = readCarelessApp({
      routes: [...routes, `{ path: '**', component: NotFound }`],
      serverRoutes: [
        `// NGXH2019\n{ path: 'desk', renderMode: RenderMode.Prerender }`,
        `// NGXH2018\n{ path: '**', renderMode: RenderMode.Server }`,
      ],
    });

    expect(lintGuardedPrerender(app)).toHaveLength(1);
    expect(lintSoft404(app)).toHaveLength(1);
  });
});
