import { readPage, summarise, writePage } from './testing/page.js';

const files = {
  'src/storage.ts': `
    @Injectable({ providedIn: 'root' }) export class Storage2 {
      read(key) { return localStorage.getItem(key); }
      write(key, value) { localStorage.setItem(key, value); }
      name() { return 'x'; }
      static now() { return window.x; }
    }
    @Injectable() export class Session { private readonly storage = inject(Storage2); user = this.storage.read('user'); }
    @Injectable() export class Lazy { constructor(private storage: Storage2) {} get user() { return this.storage.read('u'); } plain = 1; }
    @Injectable() export class Auth { request = inject(REQUEST, { optional: true }); }
    export abstract class Base { constructor() { this.start(); } start() {} }
    export class Sized extends Base { width = window.innerWidth; }
    export class Auto { ngOnInit() { this.load(); } load() { return 1; } }
    export const readToken = () => localStorage.getItem('token');
    export function readDeep() { return readToken(); }
    export function again(n) { return again(n - 1) + readDeep2(n); }
    function readDeep2(n) { return again(n); }
    export const WINDOW = new InjectionToken('window', { providedIn: 'root', factory: () => window });
    export const PLAIN = new InjectionToken('plain', { factory: () => 1 });`,
};
const importing =
  "import { Storage2, Session, Lazy, Auth, Base, Sized, Auto, readToken, readDeep, again, WINDOW, PLAIN } from './storage';";

describe('services, base classes and functions', () => {
  test.each([
    ['a service that is only injected', 's = inject(Storage2);', 'none'],
    [
      'a method that is called',
      "s = inject(Storage2); x = this.s.read('x');",
      'browser localStorage in Storage2',
    ],
    ['a harmless method', 's = inject(Storage2); x = this.s.name();', 'none'],
    ['a method that a handler calls', "s = inject(Storage2); click() { this.s.write('x', 1); }", 'none'],
    ['a parameter', "constructor(private s: Storage2) { s.read('x'); }", 'browser localStorage in Storage2'],
    [
      'a parameter in a hook',
      "constructor(private readonly s: Storage2) {} ngOnInit() { this.s.read('x'); }",
      'browser localStorage in Storage2',
    ],
    [
      'a constant',
      'ngOnInit() { const s = inject(Storage2); s.read(1); }',
      'browser localStorage in Storage2',
    ],
    ['inject in place', 'x = inject(Storage2).read(1);', 'browser localStorage in Storage2'],
    ['a service in a service', 's = inject(Session);', 'browser localStorage in Storage2'],
    ['a getter of a service', 's = inject(Lazy); x = this.s.user;', 'browser localStorage in Storage2'],
    ['another field of it', 's = inject(Lazy); x = this.s.plain;', 'none'],
    ['the request in a service', 's = inject(Auth);', 'request REQUEST in Auth'],
    ['@Inject', 'constructor(@Inject(forwardRef(() => Auth)) private a) {}', 'request REQUEST in Auth'],
    ['an instance of its own', 'x = new Sized();', 'browser window in Sized'],
    ['a static method', 'x = Storage2.now();', 'browser window in Storage2'],
    ['a function', 'x = readToken();', 'browser localStorage in a file'],
    ['a function of a function', 'ngOnInit() { readDeep(); }', 'browser localStorage in a file'],
    ['a function that is handed over', 'x = of(1).pipe(map(readToken));', 'browser localStorage in a file'],
    ['a function that is not called', 'read = readToken;', 'none'],
    ['functions that call one another', 'x = again(1);', 'none'],
    ['a token with a factory', 'w = inject(WINDOW);', 'browser window in a file'],
    ['a token without', 'w = inject(PLAIN);', 'none'],
  ])('%s', (_, body, expected) => {
    expect(summarise(readPage(importing + writePage(body), files))).toBe(expected);
  });

  test('base classes', () => {
    const read = (base: string, body: string): string =>
      summarise(
        readPage(
          `${importing} @Component({ template: '' }) export class Page extends ${base} { ${body} }`,
          files,
        ),
      );
    expect(read('Sized', '')).toBe('browser window in Sized');
    expect(read('Base', '')).toBe('none');
    expect(read('Base', 'override start() { window.x; }')).toBe('browser window');
    expect(read('Auto', 'override load() { return super.load() + window.x; }')).toBe('browser window');
    expect(read('Auto', '')).toBe('none');
    expect(read('Unknown', '')).toBe('none');
  });

  test('what a component provides', () => {
    const read = (providers: string): string =>
      summarise(readPage(importing + writePage('s = inject(Base);', `template: '', ${providers}`), files));
    expect(read('providers: [{ provide: Base, useClass: Sized }]')).toBe('browser window in Sized');
    expect(read('viewProviders: [{ provide: Base, useFactory: () => new Sized() }]')).toBe(
      'browser window in Sized',
    );
    expect(read('providers: [Sized, { provide: Base, useExisting: Auto }]')).toBe('none');
  });

  test('the nearest signal is told', () => {
    const page = writePage('s = inject(Session); ngOnInit() { window.x; }');
    expect(summarise(readPage(importing + page, files))).toBe('browser window');
  });

  test.each([
    'class A extends B {} class B extends A {} @Component({ template: "{{ x.y.z() }}" }) export class Page extends A { x = this.x; y = this.x.get(1); }',
    '@Component() export class Page { [key]() {} x = inject(); constructor(@Inject() private y, z: , ) { super.x(); this.#q(); } }',
    '@Component(META) export class Page { x = this.y; y = this.x; is = this.is; get a() { return this.a; } b = this.a ? 1 : 2; ngOnInit() { if (this.x && this.is) { } }',
    'const a = b, b = a; @Component({ imports: a, template: a, hostDirectives: [...b] }) export class Page { x = a(b) }',
    '@Component({ template: `${x',
    '@NgModule({ declarations: [Page, ...X], imports: [M] }) class M {} @Component({ standalone: false }) export class Page {}',
  ])('strange code is no error: %s', (code) => {
    const page = code.includes('class Page') ? code : `export class Page {} ${code}`;
    expect(summarise(readPage(page))).toBe('none');
  });
});
