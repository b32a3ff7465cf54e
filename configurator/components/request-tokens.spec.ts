import { readPage, summarise, writePage } from './testing/page.js';

describe('the request', () => {
  test.each([
    ['REQUEST', `r = inject(REQUEST);`, 'request REQUEST'],
    ['an optional one', `r = inject(REQUEST, { optional: true });`, 'request REQUEST'],
    ['RESPONSE_INIT', `constructor() { const r = inject(RESPONSE_INIT); }`, 'request RESPONSE_INIT'],
    ['REQUEST_CONTEXT', `r = inject(REQUEST_CONTEXT);`, 'request REQUEST_CONTEXT'],
    ['a parameter', `constructor(@Inject(REQUEST) private r: Request) {}`, 'request REQUEST'],
    ['an injector', `i = inject(Injector); ngOnInit() { this.i.get(REQUEST); }`, 'request REQUEST'],
    [
      'on the server alone',
      `constructor() { if (isPlatformServer(this.id)) { inject(REQUEST); } }`,
      'request REQUEST',
    ],
    ['a service for cookies', `constructor(private c: CookieService) {}`, 'request CookieService'],
    ['a service for cookies, injected', `c = inject(CookieService);`, 'request CookieService'],
    [
      'cookies of the injected document',
      `d = inject(DOCUMENT); ngOnInit() { this.d.cookie; }`,
      'browser document.cookie',
    ],
    [
      'cookies of a parameter',
      `constructor(@Inject(DOCUMENT) private d: Document) { this.d.cookie; }`,
      'browser document.cookie',
    ],
    ['the injected document alone', `d = inject(DOCUMENT); ngOnInit() { this.d.title = 'x'; }`, 'none'],
    ['cookies of the global document', `x = document.cookie;`, 'request document.cookie, browser document'],
    ['another cookie', `x = this.jar.cookie;`, 'none'],
    ['a handler', `d = inject(DOCUMENT); click() { this.d.cookie = 'x'; }`, 'none'],
    ['in browsers alone', `constructor() { afterNextRender(() => { inject(DOCUMENT).cookie; }); }`, 'none'],
  ])('%s', (_, body, expected) => {
    expect(summarise(readPage(writePage(body)))).toBe(expected);
  });

  test('a token of the workspace, as applications had for Express', () => {
    const tokens = { 'src/tokens.ts': `export const REQUEST = new InjectionToken('REQUEST');` };
    const code = `import { REQUEST as REQ } from './tokens'; ${writePage('r = inject(REQ);')}`;
    expect(readPage(code, tokens).request?.name).toBe('REQUEST');
  });

  test('a package that asks for consent to cookies reads none', () => {
    const code = `import { NgcCookieConsentService } from 'ngx-cookieconsent';
      ${writePage('c = inject(NgcCookieConsentService);')}`;
    expect(summarise(readPage(code))).toBe('none');
  });
});
