import { readPage, summarise, writePage } from './testing/page.js';

const FIELD = 'document = inject(DOCUMENT);';

describe('the window of the document', () => {
  test.each([
    [
      'is asserted',
      'x = inject(DOCUMENT).defaultView!.localStorage.getItem("x");',
      'browser defaultView.localStorage',
    ],
    [
      'of a field',
      `${FIELD} ngOnInit() { this.document.defaultView!.scrollTo(0, 0); }`,
      'browser defaultView.scrollTo',
    ],
    [
      'of a parameter',
      'constructor(@Inject(DOCUMENT) document: Document) { document.defaultView!.matchMedia("x"); }',
      'browser defaultView.matchMedia',
    ],
    // A server has a window too: the question is about the storage.
    [
      'that a server has too',
      `${FIELD} x = this.document.defaultView?.sessionStorage.getItem("x");`,
      'browser defaultView.sessionStorage',
    ],
    [
      'in a field',
      `window = inject(DOCUMENT).defaultView as Window; ngOnInit() { this.window.localStorage.clear(); }`,
      'browser defaultView.localStorage',
    ],
    [
      'in a constant',
      `${FIELD} ngOnInit() { const view = this.document.defaultView!; view.alert('x'); }`,
      'browser defaultView.alert',
    ],
    ['of a token', 'x = inject(WINDOW).localStorage.getItem("x");', 'browser defaultView.localStorage'],
    ['with a question', `${FIELD} x = this.document.defaultView?.localStorage?.getItem("x");`, 'none'],
    ['whose property is not read further', `${FIELD} x = this.document.defaultView!.innerWidth;`, 'none'],
    ['with what a server has', `${FIELD} x = this.document.defaultView!.location.href;`, 'none'],
    ['of something else', 'x = this.other.defaultView.localStorage.length;', 'none'],
    [
      'in browsers alone',
      `${FIELD} ngOnInit() { if (isPlatformBrowser(inject(PLATFORM_ID))) this.document.defaultView!.alert('x'); }`,
      'none',
    ],
  ])('%s', (_, body, expected) => {
    const token = `const WINDOW = new InjectionToken('w', { factory: () => inject(DOCUMENT).defaultView! });`;

    expect(summarise(readPage(`${token} ${writePage(body)}`))).toBe(expected);
  });
});
