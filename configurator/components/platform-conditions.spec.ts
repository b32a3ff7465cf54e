import { readPage, summarise, writePage } from './testing/page.js';

describe('code for browsers alone', () => {
  const id = 'private id = inject(PLATFORM_ID);';
  const expression = '{ return isPlatformBrowser(this.id); }';
  test.each([
    ['isPlatformBrowser', `${id} ngOnInit() { if (isPlatformBrowser(this.id)) { window.x; } }`, 'none'],
    [
      'its else',
      `${id} ngOnInit() { if (isPlatformBrowser(this.id)) { } else { window.x; } }`,
      'browser window',
    ],
    [
      'isPlatformServer',
      `${id} ngOnInit() { if (isPlatformServer(this.id)) { window.x; } }`,
      'browser window',
    ],
    ['not isPlatformServer', `${id} ngOnInit() { if (!isPlatformServer(this.id)) { window.x; } }`, 'none'],
    ['an early return', `${id} ngOnInit() { if (!isPlatformBrowser(this.id)) return; window.x; }`, 'none'],
    [
      'an early return in braces',
      `${id} ngOnInit() { if (isPlatformServer(this.id)) { this.a(); return; } window.x; } a() {}`,
      'none',
    ],
    [
      'an early return of another kind',
      `${id} ngOnInit() { if (this.a) return; window.x; }`,
      'browser window',
    ],
    [
      'code before the return',
      `${id} ngOnInit() { window.x; if (!isPlatformBrowser(this.id)) return; }`,
      'browser window',
    ],
    [
      'a field',
      `isBrowser = isPlatformBrowser(inject(PLATFORM_ID)); ngOnInit() { if (this.isBrowser) window.x; }`,
      'none',
    ],
    [
      'a field set by the constructor',
      `isBrowser: boolean; constructor(@Inject(PLATFORM_ID) id: object) { this.isBrowser = isPlatformBrowser(id); } ngOnInit() { if (this.isBrowser) window.x; }`,
      'none',
    ],
    [
      'a field that begins as false',
      `isBrowser = false; constructor() { this.isBrowser = isPlatformBrowser(inject(PLATFORM_ID)); } ngOnInit() { if (!this.isBrowser) return; window.x; }`,
      'none',
    ],
    [
      'a variable',
      `ngOnInit() { let isB = isPlatformBrowser(inject(PLATFORM_ID)); if (isB) window.x; }`,
      'none',
    ],
    [
      'a variable that is something else later',
      `ngOnInit() { let isB = isPlatformBrowser(inject(PLATFORM_ID)); isB = true; if (isB) window.x; }`,
      'browser window',
    ],
    [
      'a field that is something else later',
      `isB = isPlatformBrowser(inject(PLATFORM_ID)); constructor() { this.isB = true; } ngOnInit() { if (this.isB) window.x; }`,
      'browser window',
    ],
    [
      'a field that may be anything',
      `isBrowser = false; constructor() { this.isBrowser = true; } ngOnInit() { if (this.isBrowser) window.x; }`,
      'browser window',
    ],
    [
      'a field set after rendering',
      `ready = false; constructor() { afterNextRender(() => { this.ready = true; }); } ngDoCheck() { if (this.ready) window.x; }`,
      'none',
    ],
    [
      'a signal set after rendering',
      `ready = signal(false); x = computed(() => this.ready() ? window.x : 0); constructor() { afterNextRender(() => this.ready.set(true)); }`,
      'none',
    ],
    [
      'a signal set anywhere',
      `ready = signal(false); x = computed(() => this.ready() ? window.x : 0); ngOnInit() { this.ready.set(true); }`,
      'browser window',
    ],
    ['a getter', `${id} get isBrowser() ${expression} ngOnInit() { if (this.isBrowser) window.x; }`, 'none'],
    ['a method', `${id} isBrowser() ${expression} ngOnInit() { if (this.isBrowser()) window.x; }`, 'none'],
    [
      'a signal',
      `is = signal(isPlatformBrowser(inject(PLATFORM_ID))); ngOnInit() { if (this.is()) window.x; }`,
      'none',
    ],
    ['a constant', `ngOnInit() { const is = isPlatformBrowser(this.id); if (is) window.x; }`, 'none'],
    [
      'and',
      `${id} ngOnInit() { isPlatformBrowser(this.id) && window.x; if (this.a && isPlatformBrowser(this.id)) window.y; }`,
      'none',
    ],
    ['or', `${id} ngOnInit() { if (this.a || isPlatformBrowser(this.id)) window.y; }`, 'browser window'],
    [
      'not or',
      `${id} ngOnInit() { isPlatformServer(this.id) || window.x; if (this.a || !isPlatformBrowser(this.id)) return; window.x; }`,
      'none',
    ],
    ['a conditional', `${id} x = isPlatformBrowser(this.id) ? window.x : 0;`, 'none'],
    ['typeof', `x = typeof window !== 'undefined' ? window.x : 0; y = typeof window;`, 'none'],
    [
      'typeof the other way round',
      `ngOnInit() { if ('undefined' === typeof document) { return; } document.x; }`,
      'none',
    ],
    ['typeof object', `ngOnInit() { if (typeof window === 'object') { window.x; } }`, 'none'],
    ['typeof wrongly', `ngOnInit() { if (typeof window === 'undefined') { window.x; } }`, 'browser window'],
    ['typeof anything', `ngOnInit() { if (typeof this.x !== 'undefined') { window.x; } }`, 'browser window'],
    ['in', `ngOnInit() { if ('localStorage' in globalThis) { localStorage.x; } }`, 'none'],
    ['globalThis', `ngOnInit() { if (globalThis.window) { window.x; } }`, 'none'],
    ['globalThis compared', `ngOnInit() { if (globalThis.window === undefined) return; window.x; }`, 'none'],
    ['the id itself', `${id} ngOnInit() { if (this.id === 'browser') { window.x; } }`, 'none'],
    ['the CDK', `p = inject(Platform); ngOnInit() { if (this.p.isBrowser) { window.x; } }`, 'none'],
    [
      'the constant of the build',
      `ngOnInit() { if (typeof ngServerMode === 'undefined' || !ngServerMode) { window.x; } if (ngServerMode) return; window.y; }`,
      'none',
    ],
    [
      'a method called there',
      `${id} ngOnInit() { if (isPlatformBrowser(this.id)) this.go(); } go() { window.x; }`,
      'none',
    ],
  ])('%s', (_, body, expected) => {
    expect(summarise(readPage(writePage(body)))).toBe(expected);
  });

  test('through a service and through a function', () => {
    const others = {
      'src/platform.ts': `@Injectable() export class PlatformService { readonly isBrowser = isPlatformBrowser(inject(PLATFORM_ID)); }
        export const canUseDom = (): boolean => typeof window !== 'undefined';
        export const IS_SERVER = typeof window === 'undefined';`,
    };
    const importing = `import { PlatformService, canUseDom, IS_SERVER } from './platform';`;
    for (const condition of ['this.p.isBrowser', 'canUseDom()', '!IS_SERVER']) {
      const code = writePage(`p = inject(PlatformService); ngOnInit() { if (${condition}) window.x; }`);
      expect(summarise(readPage(importing + code, others))).toBe('none');
    }
  });
});
