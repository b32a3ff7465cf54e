import { lintCachedRequest } from './cached-request.js';
import { readCarelessApp } from './testing/careless-app.js';

/** A component that shows what the expression gives. */
const files = (expression: string) => ({
  'offer.ts': [
    `import { Component, REQUEST, RESPONSE_INIT, inject } from '@angular/core';`,
    `@Component({ selector: 'app-offer', template: '' })`,
    'export class Offer {',
    `  readonly value = ${expression};`,
    '}',
  ].join('\n'),
});
const routes = [`{ path: 'offer', loadComponent: () => import('./offer').then((m) => m.Offer) }`];
const cached = (revalidate: string) => serve(`, revalidate: ${revalidate}`);
const serve = (rest: string) => [
  `{ path: 'offer', renderMode: RenderMode.Server${rest} }`,
  `{ path: '**', renderMode: RenderMode.Server }`,
];

describe('lintCachedRequest', () => {
  it.each([
    ['inject(REQUEST)', '60', 'REQUEST'],
    ['document.cookie', 'false', 'cookie'],
  ])('names what reads the request of a cached page: %s', (expression, revalidate, name) => {
    const input = readCarelessApp({ routes, serverRoutes: cached(revalidate), files: files(expression) });

    expect(lintCachedRequest(input)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^NGXH2019: The route "offer" \\(src/app\\.routes\\.ts:6\\) is cached .*routes\\.server\\.ts:4.* reads .*${name}.* in Offer, src/offer\\.ts:4`,
        ),
      ),
    ]);
  });

  it.each(['', ', revalidate: 0'])('takes a page that is not cached: %j', (rest) => {
    const input = readCarelessApp({
      routes,
      serverRoutes: serve(rest),
      files: files('inject(REQUEST)'),
    });

    expect(lintCachedRequest(input)).toEqual([]);
  });

  it.each([
    [`{ 'Cache-Control': 'public, s-maxage=60' }`, true],
    [`{ 'cdn-cache-control': 's-maxage=60' }`, true],
    [`{ ['Cache-' + 'Control']: 'public' }`, true],
    [`{ 'Cache-Control': 'private, max-age=60' }`, false],
    [`{ 'Cache-Control': 's-maxage=0' }`, false],
    [`{ 'X-Robots-Tag': 'public' }`, false],
  ])('takes the headers %s for caching: %s', (headers, isCached) => {
    const input = readCarelessApp({
      routes,
      serverRoutes: serve(`, headers: ${headers}`),
      files: files('inject(REQUEST)'),
    });

    expect(lintCachedRequest(input)).toHaveLength(isCached ? 1 : 0);
  });

  it('takes a cached page that sets the status of the response', () => {
    const input = readCarelessApp({
      routes,
      serverRoutes: cached('60'),
      files: files('inject(RESPONSE_INIT)'),
    });

    expect(lintCachedRequest(input)).toEqual([]);
  });

  describe('code of the route', () => {
    const session = {
      'session.ts': [
        `import { REQUEST, inject } from '@angular/core';`,
        'export const readUser = () => inject(REQUEST)?.headers;',
        'export class Sign { canActivate() { return readUser() !== undefined; } }',
        'export class Visit { canActivate() { return true; } }',
      ].join('\n'),
    };
    const write = (rest: string) => [
      `{ path: 'offer', loadComponent: () => import('./offer').then((m) => m.Offer), ${rest} }`,
    ];
    const lint = (route: readonly string[], serverRoutes = cached('60')) =>
      lintCachedRequest(
        readCarelessApp({
          routes: route,
          serverRoutes,
          files: { ...files('1'), ...session },
          imports: `import { readUser, Sign, Visit } from './session';`,
        }),
      );

    it.each([
      ['a resolver', 'resolve: { user: readUser }', 'src/session.ts:2'],
      ['a guard', 'canActivate: [Sign]', 'src/session.ts:2'],
      ['a title', 'title: readUser', 'src/session.ts:2'],
      ['a provider', `providers: [{ provide: 'user', useFactory: readUser }]`, 'src/session.ts:2'],
    ])('names what reads the request in %s', (_, rest, place) => {
      expect(lint(write(rest))).toEqual([
        expect.stringMatching(new RegExp(`^NGXH2019: .*"offer".* reads REQUEST in ${place}`)),
      ]);
    });

    it('looks at the routes around it', () => {
      const inner = write('title: "x"').join();
      const outer = [
        `{ path: '', providers: [{ provide: 'user', useFactory: readUser }], children: [${inner}] }`,
      ];

      expect(lint(outer)).toEqual([expect.stringMatching(/^NGXH2019: /)]);
      expect(lint([`{ path: 'x', providers: [{ provide: 'user', useFactory: readUser }] }`, inner])).toEqual(
        [],
      );
    });

    it('names the guards of a cached page, whatever they read', () => {
      expect(lint(write('canActivate: [Visit]'))).toEqual([
        expect.stringMatching(
          /^NGXH2033: The route "offer" \(src\/app\.routes\.ts:6\) is cached \("revalidate" in .*:4\) .* Visit \(src\/session\.ts:4\)/,
        ),
      ]);
    });

    it.each([
      ['is not cached', serve('')],
      ['is rendered in the browser', [`{ path: 'offer', renderMode: RenderMode.Client, revalidate: 60 }`]],
      [
        'is accepted',
        [`{ path: 'offer', renderMode: RenderMode.Server, revalidate: 60 /* NGXH2033: ok */ }`],
      ],
    ])('takes a guarded page that %s', (_, serverRoutes) => {
      expect(lint(write('canActivate: [Visit]'), serverRoutes)).toEqual([]);
    });
  });
});
