import { readPage, summarise, writePage } from './testing/page.js';

describe('code of the component itself', () => {
  test.each([
    ['nothing', ``, 'none'],
    ['a property', `width = window.innerWidth;`, 'browser window'],
    ['an array in a property', `all = [1, localStorage.length];`, 'browser localStorage'],
    ['a static property', `static width = innerWidth;`, 'browser innerWidth'],
    ['the constructor', `constructor() { document.title = 'x'; }`, 'browser document'],
    ['ngOnInit', `ngOnInit() { localStorage.getItem('a'); }`, 'browser localStorage'],
    [
      'ngAfterViewInit',
      `ngAfterViewInit() { new ResizeObserver(() => {}).observe(this.x); }`,
      'browser ResizeObserver',
    ],
    ['ngOnDestroy', `ngOnDestroy() { window.removeEventListener('x', this.f); }`, 'browser window'],
    [
      'a method that a hook calls',
      `ngOnInit() { this.load(); } load() { this.more(); } more() { alert('x'); }`,
      'browser alert',
    ],
    ['a private method', `#load() { alert('x'); } constructor() { this.#load(); }`, 'browser alert'],
    [
      'an arrow function that a hook calls',
      `load = () => { alert('x'); }; ngOnInit() { this.load(); }`,
      'browser alert',
    ],
    ['a method that nothing calls', `print() { window.print(); }`, 'none'],
    ['an arrow function that nothing calls', `print = () => window.print();`, 'none'],
    ['a getter that is read', `get w() { return screen.width; } x = this.w;`, 'browser screen'],
    ['a getter that nothing reads', `get w() { return screen.width; }`, 'none'],
    [
      'a setter that is used',
      `set w(x) { history.back(); } constructor() { this.w = 1; }`,
      'browser history',
    ],
    ['a setter of an input', `@Input() set w(x) { localStorage.setItem('w', x); }`, 'browser localStorage'],
    ['a host binding', `@HostBinding('class.x') get w() { return window.x; }`, 'browser window'],
    ['a host listener', `@HostListener('click') w() { return window.x; }`, 'none'],
    ['computed', `w = computed(() => window.innerWidth);`, 'browser window'],
    [
      'effect',
      `constructor() { effect(() => localStorage.setItem('a', this.b())); }`,
      'browser localStorage',
    ],
    [
      'a loader of a resource',
      `r = resource({ loader: async () => localStorage.getItem('x') });`,
      'browser localStorage',
    ],
    [
      'a method as loader',
      `r = resource({ async loader() { return localStorage.x; } });`,
      'browser localStorage',
    ],
    [
      'a subscription',
      `constructor() { inject(Router).events.subscribe(() => window.scrollTo(0, 0)); }`,
      'browser window',
    ],
    ['an observer', `constructor() { of(1).subscribe({ next: () => scrollTo(0, 0) }); }`, 'browser scrollTo'],
    [
      'a method that is handed over',
      `constructor() { of(1).subscribe(this.go); } go() { location.reload(); }`,
      'browser location',
    ],
    [
      'a method that is bound',
      `constructor() { of(1).subscribe(this.go.bind(this)); } go() { location.reload(); }`,
      'browser location',
    ],
    ['a promise', `ngOnInit() { Promise.resolve().then(() => window.x); }`, 'browser window'],
    ['a function in place', `x = (() => window.x)();`, 'browser window'],
    [
      'options for later',
      `items = [{ command: () => window.print() }]; o = signal({ onClick: () => window.print() });`,
      'none',
    ],
    [
      'a form that changes',
      `constructor() { this.form.valueChanges.subscribe(() => localStorage.clear()); }`,
      'none',
    ],
    [
      'events of the page',
      `constructor() { fromEvent(this.el, 'x').pipe(tap(() => window.x)).subscribe(() => window.y); }`,
      'none',
    ],
    ['events of the window', `constructor() { fromEvent(window, 'x').subscribe(); }`, 'browser window'],
    ['a listener', `constructor() { this.el.addEventListener('x', () => window.y); }`, 'none'],
    [
      'a listener by name',
      `constructor() { this.el.addEventListener('x', this.go); } go() { window.x; }`,
      'none',
    ],
    [
      'a listener of the renderer',
      `constructor() { inject(Renderer2).listen(this.el, 'x', () => window.y); }`,
      'none',
    ],
    ['a handler that is assigned', `constructor() { this.el.onclick = () => window.y; }`, 'none'],
    ['afterNextRender', `constructor() { afterNextRender(() => window.x); }`, 'none'],
    [
      'afterNextRender with phases',
      `constructor() { afterNextRender({ write: () => window.x, read: () => document.x }); }`,
      'none',
    ],
    ['afterEveryRender', `constructor() { afterEveryRender(() => window.x); }`, 'none'],
    ['afterRenderEffect', `constructor() { afterRenderEffect(() => window.x); }`, 'none'],
    [
      'a name of its own',
      `constructor(window: string) { const location = 1; console.log(window, location); }`,
      'none',
    ],
    [
      'a property of that name',
      `location = 'here'; x = this.location; y = { window: 1 }; z = this.y.document;`,
      'none',
    ],
    ['a pattern', `constructor() { const { location: place, history: [h] = [] } = this.x; }`, 'none'],
    [
      'a type',
      `x: Window; y?: typeof document; z = this.y as Storage; f(a: HTMLElement): Document { return a as any; }`,
      'none',
    ],
    [
      'what Node has too',
      `x = navigator.userAgent; y = fetch('x'); z = performance.now(); e = new Event('x'); t = setTimeout(() => 1);`,
      'none',
    ],
    [
      'what the navigator of a browser has alone',
      `ngOnInit() { navigator.geolocation.getCurrentPosition(() => 1); }`,
      'browser navigator.geolocation',
    ],
    [
      'a question to the navigator',
      `x = navigator.onLine; y = navigator.clipboard?.readText(); ngOnInit() { if ('share' in navigator) { navigator.share(); }
        if (navigator.geolocation) { navigator.geolocation.getCurrentPosition(() => 1); } }`,
      'none',
    ],
    [
      'a navigator of its own',
      `constructor(navigator: any) { navigator.geolocation.getCurrentPosition(() => 1); }`,
      'none',
    ],
    ['globalThis', `x = globalThis.localStorage.getItem('x');`, 'browser localStorage'],
    [
      'globalThis with a question',
      `x = globalThis.localStorage?.getItem('x'); y = globalThis.window;`,
      'none',
    ],
    [
      'a function inside of a method',
      `ngOnInit() { const go = () => this.x(); go(); } x() { alert(1); }`,
      'browser alert',
    ],
    ['a handled error', `ngOnInit() { try { localStorage.getItem('x'); } catch { this.x = 1; } }`, 'none'],
    [
      'an error that goes on',
      `ngOnInit() { try { localStorage.getItem('x'); } catch (e) { throw e; } }`,
      'browser localStorage',
    ],
    [
      'an error without catch',
      `ngOnInit() { try { localStorage.getItem('x'); } finally { this.x = 1; } }`,
      'browser localStorage',
    ],
    [
      'a timer whose code no try is around any more',
      `ngOnInit() { try { setTimeout(() => localStorage.x); } catch { this.x = 1; } }`,
      'browser localStorage',
    ],
    [
      'a subscription in a try',
      `ngOnInit() { try { of(1).subscribe(() => localStorage.x); } catch { this.x = 1; } }`,
      'browser localStorage',
    ],
    [
      'a promise that is not awaited in a try',
      `ngOnInit() { try { Promise.resolve().then(() => localStorage.x); } catch { this.x = 1; } }`,
      'browser localStorage',
    ],
    [
      'a promise that is awaited in a try',
      `async ngOnInit() { try { await Promise.resolve().then(() => localStorage.x); } catch { this.x = 1; } }`,
      'none',
    ],
    [
      'a callback that runs in the try',
      `ngOnInit() { try { [1].map(() => localStorage.x); } catch { this.x = 1; } }`,
      'none',
    ],
    [
      'callbacks for errors',
      `ngOnInit() { of(1).subscribe({ error: () => alert('x') }); of(1).subscribe(() => 1, () => alert('x'));
        Promise.resolve().catch(() => alert('x')); Promise.resolve().then(() => 1, () => alert('x')); }`,
      'none',
    ],
    [
      'a second argument of something else',
      `ngOnInit() { this.bus.subscribe('topic', () => alert('x')); }`,
      'browser alert',
    ],
    [
      'a component made by hand',
      `constructor() { inject(ViewContainerRef).createComponent(Other); }`,
      'none',
    ],
  ])('%s', (_, body, expected) => {
    expect(summarise(readPage(writePage(body)))).toBe(expected);
  });

  test('code of the file runs when it is loaded, functions in it do not', () => {
    expect(summarise(readPage(`const w = window.innerWidth; ${writePage('')}`))).toBe(
      'browser window in a file',
    );
    expect(
      summarise(
        readPage(
          `const f = () => window.x; function g() { return window.y; } use(() => window.z); ${writePage('')}`,
        ),
      ),
    ).toBe('none');
    expect(
      summarise(
        readPage(`const w = typeof window === 'undefined' ? 0 : window.innerWidth; ${writePage('')}`),
      ),
    ).toBe('none');
  });

  test('a name that is only declared for the compiler is the global of the browser', () => {
    expect(summarise(readPage(`declare const window: any; ${writePage('x = window.y;')}`))).toBe(
      'browser window',
    );
  });

  test('an import of that name is none', () => {
    expect(
      summarise(
        readPage(`import { window, history } from 'ssr-window'; ${writePage('x = window.y; z = history.w')}`),
      ),
    ).toBe('none');
  });

  test('says where it is and in which class', () => {
    expect(readPage(writePage('\n\n x = window.y;')).browser).toEqual({
      name: 'window',
      owner: 'Page',
      file: 'src/main.ts',
      line: 4,
    });
  });
});
