import { ComponentAnalyser } from './component-analyser.js';
import { createPage, findClass, readPage, summarise, writePage } from './testing/page.js';

test('says what is used where, and in which class', () => {
  const service = "@Injectable() export class Store {\n  value = localStorage.getItem('x');\n}";
  const page = `import { Store } from './store';\n${writePage('s = inject(Store);\n r = inject(REQUEST);')}`;
  expect(readPage(page, { 'src/store.ts': service })).toEqual({
    request: { name: 'REQUEST', owner: 'Page', file: 'src/main.ts', line: 4 },
    browser: { name: 'localStorage', owner: 'Store', file: 'src/store.ts', line: 3 },
  });
});

test('both signals of one component', () => {
  expect(summarise(readPage(writePage('r = inject(REQUEST); w = window.x;')))).toBe(
    'request REQUEST, browser window',
  );
});

test('the same answer for the same class', () => {
  const application = createPage(writePage('w = window.x;'));
  const analyser = new ComponentAnalyser(application);
  const page = findClass(application, 'Page');
  expect(analyser.readSignals(page)).toBe(analyser.readSignals(page));
});

test('2,000 components that share services and templates take a moment', () => {
  const template = '<app-part [x]="store.name()">{{ title() | stored }}</app-part>'.repeat(10);
  const body = `store = inject(Store); http = inject(HttpClient); items = computed(() => this.store.name());
    loading = false; ngOnInit() { this.http.get('/api').subscribe((x) => { this.items = x; }); }
    click() { if (this.loading) { window.open('x'); } }`;
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, file) => [
      `src/f${file}.ts`,
      `import { Store, Part, Stored } from './shared';\n` +
        Array.from(
          { length: 10 },
          (_, index) =>
            `@Component({ template: \`${template}\`, imports: [Part, Stored] }) export class C${file}x${index} { ${body} }`,
        ).join('\n'),
    ]),
  );
  const shared = `@Injectable() export class Store { name() { return 'x'; } }
    @Component({ selector: 'app-part', template: '' }) export class Part {}
    @Pipe({ name: 'stored' }) export class Stored { transform(x) { return x; } }`;
  const main = Object.keys(files)
    .map((path) => `import './${path.slice(4, -3)}';`)
    .join('\n');
  const application = createPage(main, { ...files, 'src/shared.ts': shared });
  const components = application
    .listFiles()
    .flatMap(({ statements }) => statements)
    .flatMap((node) => ('members' in node ? [node as Parameters<ComponentAnalyser['readSignals']>[0]] : []));
  expect(components.length).toBeGreaterThan(2000);

  const analyser = new ComponentAnalyser(application);
  const start = process.cpuUsage();
  const found = components.filter((node) => analyser.readSignals(node).browser);
  const milliseconds = process.cpuUsage(start).user / 1000;

  expect(found).toEqual([]);
  // Well above what it takes (about 1,000), and far below what a search without a memory takes.
  expect(milliseconds).toBeLessThan(5000);
});
