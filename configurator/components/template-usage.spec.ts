import { readPage, summarise, writePage } from './testing/page.js';

const W = 'w() { return window.x; }';

describe('what a template calls', () => {
  test.each([
    ['an interpolation', '{{ w() }}', 'browser window'],
    ['an interpolation in an attribute', '<a title="a {{ w() }}"></a>', 'browser window'],
    ['a binding', '<a [title]="w()"></a>', 'browser window'],
    ['a two-way binding', '<a [(title)]="w()"></a>', 'browser window'],
    ['a structural directive', '<a *ngIf="x && w()"></a>', 'browser window'],
    ['@if', '@if (w()) { x }', 'browser window'],
    ['@else if', '@if (a) { x } @else if (w()) { y }', 'browser window'],
    ['@for', '@for (x of w(); track x) { <p>{{ x }}</p> }', 'browser window'],
    ['@switch', '@switch (w()) { @case (1) { x } }', 'browser window'],
    ['@let', '@let x = w();', 'browser window'],
    ['the placeholder of @defer', '@defer { <p></p> } @placeholder { {{ w() }} }', 'browser window'],
    ['a block that is hydrated later', '@defer (hydrate on viewport) { {{ w() }} }', 'browser window'],
    ['a getter', '{{ getter }}', 'browser screen'],
    ['a method of a field', '{{ store.read() }}', 'browser localStorage in Store'],
    ['a getter of a field', '{{ store.size }}', 'browser localStorage in Store'],
    ['after a nested block', '@if (a) { @defer { <p>{</p> } } } {{ w() }}', 'browser window'],
    ['a method that is not called', '<a [go]="w"></a>', 'none'],
    ['a click', '<a (click)="w()"></a>', 'none'],
    ['on-click', '<a on-click="w()"></a>', 'none'],
    ['a text', '{{ \'w()\' }} w() <a title="w()"></a>', 'none'],
    ['a method of something else', '{{ item.w() }}', 'none'],
    ['a comment', '<!-- {{ w() }} -->', 'none'],
    ['@defer', '@defer (on viewport) { {{ w() }} }', 'none'],
    ['@loading and @error', '@defer { x } @loading { {{ w() }} } @error { {{ w() }} }', 'none'],
    ['@if for browsers', '@if (isBrowser) { {{ w() }} }', 'none'],
    ['@if for browsers and more', '@if (x() && isBrowser) { {{ w() }} }', 'none'],
    ['@else of a server', '@if (!isBrowser) { x } @else { {{ w() }} }', 'none'],
    ['@else of browsers', '@if (isBrowser) { x } @else { {{ w() }} }', 'browser window'],
    ['*ngIf for browsers', '<div *ngIf="isBrowser; else x"><p>{{ w() }}</p></div>', 'none'],
    ['what follows *ngIf', '<div *ngIf="isBrowser"><p></p></div>{{ w() }}', 'browser window'],
    ['what follows an empty element', '<div *ngIf="isBrowser"><br><input></div>{{ w() }}', 'browser window'],
    ['a broken template', '<div [x="w( @if (((( {{ } }} </a> <', 'none'],
  ])('%s', (_, template, expected) => {
    const store =
      '@Injectable() class Store { read() { return localStorage.x; } get size() { return localStorage.y; } }';
    const members = `${W} get getter() { return screen.x; } store = inject(Store); isBrowser = isPlatformBrowser(inject(PLATFORM_ID));`;
    const page = writePage(members, `template: ${JSON.stringify(template)}`);
    expect(summarise(readPage(`${store} ${page}`))).toBe(expected);
  });

  test('a template in a file of its own, by a path from the component', () => {
    const main = "export { Page } from './app/page';";
    const page = writePage(W, "templateUrl: './page.html'");
    const read = (html: string): string =>
      summarise(readPage(main, { 'src/app/page.ts': page, 'src/app/page.html': html }));

    expect(read('<p>{{ w() }}</p>')).toBe('browser window');
    expect(read('<p (click)="w()"></p>')).toBe('none');
  });

  test('a template that is missing says nothing', () => {
    expect(summarise(readPage(writePage(W, "templateUrl: './none.html'")))).toBe('none');
  });

  test('bindings of the host, and none of its listeners', () => {
    expect(summarise(readPage(writePage(W, "template: '', host: { '[class.x]': 'w()' }")))).toBe(
      'browser window',
    );
    expect(summarise(readPage(writePage(W, "template: '', host: { '(window:resize)': 'w()' }")))).toBe(
      'none',
    );
  });
});

describe('what a template depends on', () => {
  const parts = {
    'src/parts.ts': `
      @Component({ selector: 'app-chart', template: '' }) export class Chart { x = window.x; }
      @Component({ selector: 'app-plain', template: '<app-chart />', imports: [Chart] }) export class Plain {}
      @Directive({ selector: 'button[appSize], .sized:not(p)' }) export class Size { x = window.y; }
      @Directive({ selector: '[appFor][appForOf]' }) export class For { x = window.z; }
      @Pipe({ name: 'stored' }) export class Stored { transform(key) { return localStorage.getItem(key); } }
      @NgModule({ declarations: [], imports: [Chart], exports: [Chart, forwardRef(() => Inner)] }) export class Shared {}
      @NgModule({ exports: [Size, Stored, Shared] }) export class Inner {}
      export const ALL = [Chart, ...[Size]] as const;`,
  };
  const importing = "import { Chart, Plain, Size, For, Stored, Shared, ALL } from './parts';";

  test.each([
    ['a component', 'Chart', '<app-chart />', 'browser window in Chart'],
    ['a component of a component', 'Plain', '<app-plain></app-plain>', 'browser window in Chart'],
    ['a component that the template does not have', 'Chart', '<p></p>', 'none'],
    ['a directive', 'Size', '<button [appSize]="1"></button>', 'browser window in Size'],
    ['a directive by a class', 'Size', '<i class="a sized"></i>', 'browser window in Size'],
    ['a directive that is excluded', 'Size', '<p class="sized"></p><a appSize></a>', 'none'],
    ['a structural directive', 'For', '<p *appFor="let x of xs"></p>', 'browser window in For'],
    ['a pipe', 'Stored', "{{ 'a' | stored }}", 'browser localStorage in Stored'],
    [
      'a pipe among others',
      'Stored',
      '<a [x]="a || b | date | stored: 1"></a>',
      'browser localStorage in Stored',
    ],
    ['no pipe', 'Stored', '{{ a || stored }}', 'none'],
    ['exports of a module', 'Shared', '<app-chart/>', 'browser window in Chart'],
    ['exports of a module in a module', 'Shared', '{{ x | stored }}', 'browser localStorage in Stored'],
    ['a constant', 'ALL', '<app-chart/>', 'browser window in Chart'],
    ['a spread', '...ALL', '<button appSize>', 'browser window in Size'],
    ['packages', 'CommonModule, Nowhere, Chart', '<app-chart/>', 'browser window in Chart'],
    ['@defer', 'Chart', '@defer { <app-chart/> } @placeholder { <p></p> }', 'none'],
    ['@defer and elsewhere', 'Chart', '@defer { <app-chart/> } <app-chart/>', 'browser window in Chart'],
    [
      'its placeholder',
      'Chart',
      '@defer { <p></p> } @placeholder { <app-chart/> }',
      'browser window in Chart',
    ],
    ['a condition for browsers', 'Chart', '@if (isBrowser) { <app-chart/> }', 'none'],
  ])('%s', (_, imports, template, expected) => {
    const metadata = `imports: [${imports}], template: ${JSON.stringify(template)}`;
    const page = writePage('isBrowser = isPlatformBrowser(inject(PLATFORM_ID));', metadata);
    expect(summarise(readPage(importing + page, parts))).toBe(expected);
  });

  test('host directives', () => {
    const read = (hosts: string): string =>
      summarise(readPage(importing + writePage('', `template: '', hostDirectives: [${hosts}]`), parts));
    expect(read('Size')).toBe('browser window in Size');
    expect(read("{ directive: Size, inputs: ['x'] }")).toBe('browser window in Size');
  });

  test('a component of a module sees what the module declares and imports', () => {
    const module = '@NgModule({ declarations: [Page, Own], imports: [Shared] }) export class Feature {}';
    const own =
      "@Component({ standalone: false, selector: 'app-own', template: '' }) export class Own { x = screen.x; }";
    const read = (template: string): string =>
      summarise(
        readPage(
          `${importing} ${own} ${writePage('', `standalone: false, template: '${template}'`)} ${module}`,
          parts,
        ),
      );
    expect(read('<app-own/>')).toBe('browser screen in Own');
    expect(read('<app-chart/>')).toBe('browser window in Chart');
    expect(read('<app-plain/>')).toBe('none');
    expect(read('<p></p>')).toBe('none');
  });

  test('components that contain one another', () => {
    const code = `@Component({ selector: 'app-a', template: '<app-b/>', imports: [forwardRef(() => B)] }) class A {}
      @Component({ selector: 'app-b', template: '<app-a/>', imports: [A] }) class B { x = inject(REQUEST); }
      ${writePage('', "template: '<app-a/>', imports: [A]")}`;
    expect(summarise(readPage(code))).toBe('request REQUEST in B');
  });
});
