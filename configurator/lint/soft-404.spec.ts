import { lintSoft404 } from './soft-404.js';
import { readCarelessApp } from './testing/careless-app.js';

const routes = [`{ path: '', component: Page }`, `{ path: '**', component: NotFound }`];
const lint = (serverRoute: string, more: readonly string[] = routes) =>
  lintSoft404(readCarelessApp({ routes: more, serverRoutes: [serverRoute] }));

describe('lintSoft404', () => {
  it.each([
    [`{ path: '**', renderMode: RenderMode.Server }`, 200],
    [`{ path: '**', renderMode: RenderMode.Client }`, 200],
    [`{ path: '**', renderMode: RenderMode.Server, status: 203 }`, 203],
  ])('finds a success for paths that do not exist: %s', (serverRoute, status) => {
    expect(lint(serverRoute)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^NGXH2025: .*src/app\\.routes\\.ts:7\\).* status ${status} .*"\\*\\*" \\(.*server\\.ts:4\\)`,
        ),
      ),
    ]);
  });

  it('takes a status that says so', () => {
    expect(lint(`{ path: '**', renderMode: RenderMode.Server, status: 404 }`)).toEqual([]);
  });

  it('takes a wildcard that redirects', () => {
    const redirect = [`{ path: '', component: Page }`, `{ path: '**', redirectTo: '' }`];

    expect(lint(`{ path: '**', renderMode: RenderMode.Server }`, redirect)).toEqual([]);
  });

  it.each([
    ['Prerender', true],
    ['Server', true],
    ['Server, status: 404', false],
    ['Server, status: 404 /* NGXH2025 */', false],
  ])('follows a redirect to a page in mode %s', (mode, isFound) => {
    const redirect = [`{ path: 'lost', component: NotFound }`, `{ path: '**', redirectTo: '/lost' }`];
    const serverRoutes = [
      `{ path: 'lost', renderMode: RenderMode.${mode} }`,
      `{ path: '**', renderMode: RenderMode.Server }`,
    ];

    expect(lintSoft404(readCarelessApp({ routes: redirect, serverRoutes }))).toEqual(
      isFound ? [expect.stringMatching(/^NGXH2036: .*"lost"/)] : [],
    );
  });

  it('takes a page that sets the status itself', () => {
    const input = readCarelessApp({
      routes: [`{ path: '**', loadComponent: () => import('./lost').then((m) => m.NotFound) }`],
      serverRoutes: [`{ path: '**', renderMode: RenderMode.Server }`],
      files: {
        'lost.ts': [
          `import { Component, RESPONSE_INIT, inject } from '@angular/core';`,
          `@Component({ selector: 'app-lost', template: '' })`,
          'export class NotFound {',
          '  readonly response = inject(RESPONSE_INIT);',
          '}',
        ].join('\n'),
      },
    });

    expect(lintSoft404(input)).toEqual([]);
  });
});
