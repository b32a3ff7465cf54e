import { read, readRoutes } from './testing/route-lines.js';

describe('arrays of routes', () => {
  it('are read with their children, components, redirects and outlets', () => {
    const lines = readRoutes(`
      import { App } from './app';
      export const routes = [
        { path: '', component: App, pathMatch: 'full' },
        { path: 'old', redirectTo: '/new' },
        { path: 'fn', redirectTo: () => '/new' },
        { path: 'side', component: App, outlet: 'aside' },
        { matcher: findUser, component: App },
        { path: 'shop', children: [{ path: ':id', component: App }] },
      ];`);

    expect(lines).toEqual([
      "'' [App]",
      'old -> /new',
      'fn -> ?',
      'side [App] outlet:aside',
      "'' [App] matcher",
      'shop',
      '  :id [App]',
    ]);
  });

  it('follow spreads, concat, constants, enums and templates through other files', () => {
    const lines = readRoutes(
      `import { BLOG, Names, extra } from './barrel';
       import * as paths from './paths';
       export const routes = [
         ...extra, ...[].concat(BLOG, [{ path: \`\${paths.HOME}/x\` }]),
         { path: Names.Shop }, { path: paths.PATHS.deep.cart }, { path: 'a' + '/' + paths.HOME },
       ];`,
      {
        'src/barrel.ts': `export * from './blog'; export { extra as extra } from './extra'; export enum Names { Shop = 'shop' }`,
        'src/blog.ts': `export const BLOG = [{ path: 'blog' }];`,
        'src/extra.ts': `const list = [{ path: 'extra' }]; export { list as extra };`,
        'src/paths.ts': `export const HOME = 'home'; export const PATHS = { deep: { cart: 'cart' } } as const;`,
      },
    );

    expect(lines).toEqual(['extra', 'blog', 'home/x', 'shop', 'cart', 'a/home']);
  });

  it('follow both sides of a condition', () => {
    const lines = readRoutes(
      `import { environment } from './environment';
       const debug = { path: 'debug' };
       export const routes = [
         ...(environment.production ? [] : [debug]),
         ...(environment.demo && [{ path: 'demo' }]),
         ...(environment.production ? [{ path: 'both', title: 'a' }] : [{ path: 'both', title: 'b' }]),
         environment.production ? { path: 'x' } : { path: 'y' },
         { path: 'sure' },
       ].filter(Boolean);`,
      { 'src/environment.ts': 'export const environment = { production: false, demo: true };' },
    );

    expect(lines).toEqual(['debug maybe', 'demo maybe', 'both maybe', 'both', 'x maybe', 'y maybe', 'sure']);
  });

  it('may have places that stay empty', () => {
    const lines = readRoutes(`
      export const routes = [undefined, window.x && { path: 'a' }, { path: 'b', children: undefined }, { path: undefined }];`);

    expect(lines).toEqual(['a maybe', 'b', "''"]);
  });

  it('give up on more routes than anybody has written', () => {
    const lists = Array.from(
      { length: 30 },
      (_, index) =>
        `const l${index + 1} = [{ path: 'a', children: l${index} }, { path: 'b', children: l${index} }];`,
    );
    const { list } = read({
      'src/routes.ts': `const l0 = [{ path: 'x' }];\n${lists.join('\n')}\nexport const routes = [{ path: 'c' }, { path: 'd', children: l30 }];`,
    });
    const count = ({ routes }: typeof list): number =>
      routes.reduce((sum, { children }) => sum + 1 + count(children), 0);

    expect(list.routes.map(({ path }) => path.text)).toEqual(['c', 'd']);
    expect(count(list)).toBeLessThan(100_000);
  });

  it('may be made by functions', () => {
    const lines = readRoutes(`
      const children = [{ path: 'about' }];
      const page = (path: string, inner = []) => ({ path, children: inner });
      function build(language: string) { const base = language + '/shop'; return [{ path: base }]; }
      const menu = [{ url: 'm', items: [{ url: 'n' }] }];
      const toRoutes = (items) => items.map(({ url, items }) => ({ path: url, children: items ? toRoutes(items) : [] }));
      export const routes = [
        ...['de', 'en'].map((lang) => ({ path: lang, children })),
        page('a', [page('b', [page('c')])]), ...build('fr'), ...toRoutes(menu),
      ];`);

    expect(lines).toEqual(['de', '  about', 'en', '  about', 'a', '  b', '    c', 'fr/shop', 'm', '  n']);
  });

  it('grow while their file is loaded', () => {
    const lines = readRoutes(`
      export const routes = [{ path: 'a' }];
      routes.push({ path: 'b' }, ...[{ path: 'c' }]);
      if (window.x) { routes.push({ path: 'd' }); }
      for (const name of NAMES) { routes.push({ path: name }); }
      routes.unshift({ path: 'first' });`);

    expect(lines).toEqual(['first', 'a', 'b', 'c', 'd maybe', '! dynamic routes.push({ path: name })']);
  });

  it('keep what can be read beside what cannot', () => {
    const lines = readRoutes(
      `import { gone } from './gone';
       import { packaged } from 'some-package';
       let changed = [{ path: 'x' }]; changed = [];
       const self = [{ path: 'self', children: [...self2] }]; const self2 = [...self2];
       export const routes = [
         { path: 'a' }, ...gone, ...packaged, { path: location.href }, { ...window.base, path: 'z' }, ...changed, ...self, { path: 'b' },
         { path: 'c', children: window.routes },
       ];`,
    );

    expect(lines).toEqual(
      [
        'a',
        'self',
        'b',
        'c',
        '  ! dynamic window.routes',
        '! missing ...gone',
        '! package ...packaged',
        '! dynamic { path: location.href }',
        "! dynamic { ...window.base, path: 'z' }",
        '! dynamic ...changed',
      ].flatMap((line) => (line === 'self' ? [line, '  ! cycle ...self2'] : [line])),
    );
  });
});

describe('paths of $localize', () => {
  it('have an expression', () => {
    const { list } = read({
      'src/routes.ts': `export const routes = [
        { path: $localize\`:route|the shop@@shop:shop\` },
        { path: 'x/' + $localize\`:@@shop:shop\` + '/:id' },
      ];`,
    });

    expect(list.routes.map(({ path }) => path)).toEqual([
      { text: 'shop', expression: '$localize`:route|the shop@@shop:shop`' },
      { text: 'x/shop/:id', expression: "'x/' + $localize`:@@shop:shop` + '/:id'" },
    ]);
  });
});
