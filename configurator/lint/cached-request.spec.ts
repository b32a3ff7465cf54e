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

  it('takes a cached page that sets the status of the response', () => {
    const input = readCarelessApp({
      routes,
      serverRoutes: cached('60'),
      files: files('inject(RESPONSE_INIT)'),
    });

    expect(lintCachedRequest(input)).toEqual([]);
  });
});
