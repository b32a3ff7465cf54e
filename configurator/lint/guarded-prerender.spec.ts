import { lintGuardedPrerender } from './guarded-prerender.js';
import { readCarelessApp } from './testing/careless-app.js';

const PRERENDER = `{ path: '**', renderMode: RenderMode.Prerender }`;
const GUARDED = `{ path: 'desk', component: Page, canActivate: [guard] }`;

describe('lintGuardedPrerender', () => {
  it('names the guard of a prerendered route, and its file', () => {
    const serverRoutes = [`{ path: 'desk', renderMode: RenderMode.Prerender }`];

    expect(lintGuardedPrerender(readCarelessApp({ routes: [GUARDED], serverRoutes }))).toEqual([
      expect.stringMatching(
        /^NGXH2018: The route "desk" \(src\/app\.routes\.ts:6\) .* guarded by guard \(src\/guard\.ts:1\)/,
      ),
    ]);
  });

  it('finds guards of parents, and modes that a wildcard gives', () => {
    const routes = [`{ path: 'a', canActivateChild: [guard], children: [{ path: 'b', component: Page }] }`];

    expect(lintGuardedPrerender(readCarelessApp({ routes, serverRoutes: [PRERENDER] }))).toEqual([
      expect.stringContaining('"a/b"'),
    ]);
  });

  it.each(['Server', 'Client'])('takes a guarded route in mode %s', (mode) => {
    const serverRoutes = [`{ path: 'desk', renderMode: RenderMode.${mode} }`, PRERENDER];

    expect(lintGuardedPrerender(readCarelessApp({ routes: [GUARDED], serverRoutes }))).toEqual([]);
  });

  it.each(['NGXH2018', 'NGXH1034'])('takes a route whose comment names %s', (code) => {
    const serverRoutes = [
      `{ path: 'desk', renderMode: RenderMode.Prerender /* ${code}: a greeting alone */ }`,
    ];

    expect(lintGuardedPrerender(readCarelessApp({ routes: [GUARDED], serverRoutes }))).toEqual([]);
  });

  it('says nothing of a page that another one always comes before', () => {
    const routes = [`{ path: 'desk', component: Page }`, GUARDED];

    expect(lintGuardedPrerender(readCarelessApp({ routes, serverRoutes: [PRERENDER] }))).toEqual([]);
  });

  it('says nothing of a route that server routes it cannot read may be for', () => {
    const serverRoutes = [`...(globalThis as any).more`, PRERENDER];

    expect(lintGuardedPrerender(readCarelessApp({ routes: [GUARDED], serverRoutes }))).toEqual([]);
  });
});
