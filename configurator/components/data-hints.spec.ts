import ts from 'typescript';
import { ComponentAnalyser } from './component-analyser.js';
import type { DataHints } from './data-hints.js';
import { createPage, findClass } from './testing/page.js';

const SERVICE = `
  @Injectable() class ArticleService { getBySlug(slug: string) { return slug; } track(slug: string) { } }
  @Injectable() class SeoService { update(slug: string) { } }`;

function readHints(
  code: string,
  { bindsInputs = true, parameters = ['slug'], resolver = '' } = {},
): DataHints {
  const application = createPage(`${SERVICE}\n${code}`);
  const declaration = application
    .read('src/main.ts')
    ?.statements.flatMap((node): readonly ts.Node[] =>
      ts.isVariableStatement(node) ? node.declarationList.declarations : [node],
    )
    .find((node) => 'name' in node && (node.name as ts.Node | undefined)?.getText() === resolver);
  const page = code.includes('class Page') ? findClass(application, 'Page') : undefined;

  return new ComponentAnalyser(application).readDataHints({
    components: page ? [{ name: 'Page', declaration: page }] : [],
    resolvers: resolver === '' ? [] : [{ name: resolver, declaration }],
    parameters,
    bindsInputs,
  });
}

const readTexts = (...args: Parameters<typeof readHints>): string[] =>
  readHints(...args).hints.map(({ text }) => text);

describe('where the data of a page comes from', () => {
  test.each([
    [
      'a function',
      "const article = (route) => inject(ArticleService).getBySlug(route.paramMap.get('slug')!);",
    ],
    [
      'a function with a body',
      "function article(route) { const s = inject(ArticleService); const slug = route.params['slug']; return s.getBySlug(slug); }",
    ],
    [
      'a class',
      'class article { constructor(private s: ArticleService) {} resolve(route) { return this.s.getBySlug(route.params.slug); } }',
    ],
  ])('a resolver: %s', (_, code) => {
    expect(readHints(code, { resolver: 'article' }).hints).toEqual([
      { parameter: 'slug', text: 'article (src/main.ts:5) calls ArticleService.getBySlug()' },
    ]);
  });

  test('a resolver that requests the data itself, and one of a package', () => {
    const code = 'const article = (route) => inject(HttpClient).get(`/api/${route.params.slug}`);';
    expect(readTexts(code, { resolver: 'article' })).toEqual([
      'article (src/main.ts:5) calls HttpClient.get(`/api/${route.params.slug}`)',
    ]);
    expect(readTexts('', { resolver: 'nowhere' })).toEqual([]);
  });

  test.each([
    [
      'input()',
      'readonly slug = input.required<string>(); s = inject(ArticleService); x = computed(() => this.s.getBySlug(this.slug()));',
    ],
    [
      '@Input',
      '@Input() slug!: string; constructor(private s: ArticleService) {} ngOnInit() { this.s.getBySlug(this.slug); }',
    ],
    [
      'an alias',
      "readonly id = input('', { alias: 'slug' }); s = inject(ArticleService); x = resource({ params: () => this.id(), loader: ({ params }) => this.s.getBySlug(params) });",
    ],
    [
      'among others',
      'slug = input(); seo = inject(SeoService); s = inject(ArticleService); ngOnInit() { this.seo.update(this.x); this.s.getBySlug(this.slug()); }',
    ],
  ])('an input: %s', (_, body) => {
    expect(readTexts(`@Component({}) class Page { ${body} }`)).toEqual([
      "Page (src/main.ts:5) has the input 'slug' and calls ArticleService.getBySlug()",
    ]);
  });

  test('an input that goes into a resource', () => {
    const code =
      '@Component({}) class Page { slug = input(); x = httpResource(() => `/api/${this.slug()}`); }';
    expect(readTexts(code)).toEqual([
      "Page (src/main.ts:5) has the input 'slug' and calls httpResource(`/api/${this.slug()}`)",
    ]);
  });

  test('an input tells nothing when the router does not bind it', () => {
    expect(readTexts('@Component({}) class Page { slug = input(); }', { bindsInputs: false })).toEqual([]);
  });

  test.each([
    [
      'the map',
      "x = inject(ActivatedRoute).paramMap.pipe(switchMap((p) => this.s.getBySlug(p.get('slug')!)));",
    ],
    [
      'the snapshot',
      "route = inject(ActivatedRoute); ngOnInit() { const slug = this.route.snapshot.paramMap.get('slug'); this.s.getBySlug(slug); }",
    ],
    [
      'an element',
      "ngOnInit() { this.route.params.subscribe((params) => { this.s.getBySlug(params['slug']); }); }",
    ],
    [
      'a field',
      "slug = inject(ActivatedRoute).snapshot.params['slug']; ngOnInit() { this.s.getBySlug(this.slug); } more() { this.s.track(1); }",
    ],
  ])('a component that reads the route: %s', (_, body) => {
    expect(readTexts(`@Component({}) class Page { s = inject(ArticleService); ${body} }`)).toEqual([
      "Page (src/main.ts:5) reads 'slug' and calls ArticleService.getBySlug()",
    ]);
  });

  test('a form is no route', () => {
    expect(readTexts("@Component({}) class Page { x = this.form.get('slug'); }")).toEqual([]);
  });

  test('three at most, each once', () => {
    const body = ['a', 'b', 'c', 'd'].map((name) => `${name} = input();`).join(' ');
    const hints = readTexts(`@Component({}) class Page { ${body} }`, {
      parameters: ['a', 'b', 'c', 'd', 'a'],
    });
    expect(hints).toHaveLength(3);
    expect(new Set(hints).size).toBe(3);
  });
});

describe('types of inputs', () => {
  test.each([
    ['input<number>()', 'number'],
    ['input.required<number>()', 'number'],
    ['input(0)', 'number'],
    ['input(false)', 'boolean'],
    ['input(0, { transform: numberAttribute })', 'number'],
    ['input.required({ transform: numberAttribute })', 'number'],
    ['input.required<number, unknown>({ transform: numberAttribute })', 'number'],
    ['input<number | undefined>()', 'number'],
    ['input<ArticleId>()', 'ArticleId'],
    ['input<string>()', undefined],
    ['input<string | undefined>()', undefined],
    ["input('')", undefined],
    ['input()', undefined],
    ['signal(0)', undefined],
  ])('%s', (initialiser, type) => {
    const { inputTypes } = readHints(`@Component({}) class Page { slug = ${initialiser}; }`);
    expect(inputTypes.get('slug')).toBe(type);
  });

  test('of decorators, and of a base class', () => {
    const read = (code: string): string | undefined => readHints(code).inputTypes.get('slug');
    expect(read('@Component({}) class Page { @Input({ transform: numberAttribute }) slug: any; }')).toBe(
      'number',
    );
    expect(read("@Component({}) class Page { @Input('slug') id?: number; }")).toBe('number');
    expect(read('@Component({}) class Page { @Input() slug!: string; }')).toBeUndefined();
    expect(read('class Base { slug = input(0); } @Component({}) class Page extends Base {}')).toBe('number');
  });
});
