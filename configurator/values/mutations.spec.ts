import { analyse } from '../testing/analysis.js';

const MAIN = `import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { App } from './app/pages';
import { routes } from './app/app.routes';
`;

/** Modes by path of an application whose app.routes.ts ends with the given code. */
function plan(code: string, files: Record<string, string> = {}): string[] {
  const { plan: planned, unresolved } = analyse({
    routes: '',
    files: {
      'app.routes.ts': `import { auth } from './guards'; import { Page } from './pages';\n${code}`,
      ...files,
    },
  });

  return [
    ...planned.map(
      ({ entry: { path, mode, status } }) => `${path.text}: ${mode}${status ? ` ${status}` : ''}`,
    ),
    ...unresolved.map(({ reason }) => `! ${reason}`),
  ];
}

const GUARDED = ['a: Client', '**: Server 404'];
const UNREAD = ['**: Server', '! dynamic'];
const PUBLIC = ['a: Prerender', '**: Server 404'];
const A = `{ path: 'a', component: Page }`;

describe('a guard that a function adds', () => {
  it.each([
    [
      'to a parameter',
      `function f(r) { r.canActivate = [auth]; return r; } export const routes = [f(${A})];`,
    ],
    [
      'by its name',
      `const f = (r) => { r['canActivate'] = [auth]; return r; }; export const routes = [f(${A})];`,
    ],
    [
      'unless there is one',
      `export const routes = [${A}].map((r) => { r.canActivate ??= [auth]; return r; });`,
    ],
    [
      'to its own list',
      `function page(path, guards) { guards ??= [auth]; return { path, component: Page, canActivate: guards }; }
       export const routes = [page('a')];`,
    ],
    [
      'to a list that it is given',
      `function page(path, guards) { guards.push(auth); return { path, component: Page, canActivate: guards }; }
       export const routes = [page('a', [])];`,
    ],
    [
      'under a condition that it sets',
      `function page(path, secure) { secure = secure ?? true; return { path, component: Page, canActivate: secure ? [auth] : [] }; }
       export const routes = [page('a')];`,
    ],
    ['to a constant', `const r = ${A}; r.canActivate = [auth]; export const routes = [r];`],
    [
      'by a function that takes a constant',
      `const r = ${A}; f(r); function f(x) { x.canActivate = [auth]; } export const routes = [r];`,
    ],
  ])('%s', (_name, code) => {
    expect(plan(code)).toEqual(GUARDED);
  });

  it.each([
    ['forEach', `rs.forEach((r) => { r.canActivate = [auth]; });`],
    ['forEach of a filtered list', `rs.filter((r) => r.path).forEach((r) => { r.canActivate = [auth]; });`],
    ['forEach of a copy', `[...rs].forEach((r) => { r.canActivate = [auth]; });`],
    ['for of', `for (const r of rs) { r.canActivate = [auth]; }`],
    ['for', `for (let i = 0; i < rs.length; i++) { rs[i].canActivate = [auth]; }`],
    ['for with a name', `for (let i = 0; i < rs.length; i++) { const r = rs[i]; r.canActivate = [auth]; }`],
    [
      'a stack',
      `const stack = [...rs]; while (stack.length) { const r = stack.pop(); r.canActivate = [auth]; }`,
    ],
    ['Reflect.set', `Reflect.set(rs[0], 'canActivate', [auth]);`],
    ['Object.defineProperty', `Object.defineProperty(rs[0], 'canActivate', { value: [auth] });`],
    ['Object.assign', `Object.assign(rs[0], { canActivate: [auth] });`],
    ['a package', `merge(rs[0], { canActivate: [auth] });`],
    ['another function', `protect(rs);`],
    ['a function of one element', `rs.forEach(protectOne);`],
    ['a function that calls itself', `protectAll(rs);`],
  ])('to a list with %s', (_name, code) => {
    const statements = `import { merge } from 'lodash';
      function protect(list) { list.forEach((r) => (r.canActivate = [auth])); }
      function protectOne(r) { r.canActivate = [auth]; }
      function protectAll(list) { for (const r of list) { r.canActivate = [auth]; if (r.children) protectAll(r.children); } }`;

    expect(
      plan(`${statements} const f = (rs) => { ${code} return rs; }; export const routes = [...f([${A}])];`),
    ).toEqual(UNREAD);
    expect(plan(`${statements} const rs = [${A}]; ${code} export const routes = rs;`)).toEqual(UNREAD);
  });

  it('is no reason to give up a function that changes nothing of its own', () => {
    expect(
      plan(`const names = []; const f = (rs) => {
        const found = []; rs.forEach((r) => found.push(r.path)); for (const r of rs) { console.log(r); names.push(r.path); }
        rs.slice().sort(); return rs; };
        export const routes = [...f([${A}])];`),
    ).toEqual(PUBLIC);
  });
});

describe('a list of another file', () => {
  it.each([
    [
      'by its default export',
      `import list from './list'; list.forEach((r) => { r.canActivate = [auth]; }); export const routes = list;`,
    ],
    [
      'by a name for all exports',
      `import * as all from './list'; all.list.forEach((r) => { r.canActivate = [auth]; }); export const routes = all.list;`,
    ],
    [
      'by a re-export',
      `import { other } from './barrel'; other[0].canActivate = [auth]; export const routes = other;`,
    ],
  ])('is changed %s', (_name, code) => {
    const list = `import { Page } from './pages'; export const list = [${A}]; export default list;`;

    expect(plan(code, { 'list.ts': list, 'barrel.ts': `export { list as other } from './list';` })).toEqual(
      UNREAD,
    );
  });

  it('is changed while it is loaded', () => {
    const load = `() => import('./list').then((m) => { m.list.forEach((r) => { r.canActivate = [auth]; }); return m.list; })`;
    const list = `import { Page } from './pages'; export const list = [${A}];`;

    expect(
      plan(`export const routes = [{ path: 'lazy', loadChildren: ${load} }];`, { 'list.ts': list }),
    ).toEqual(['lazy/**: Server', '**: Server 404', '! dynamic']);
  });

  it('is changed as an array without a name', () => {
    const list = `import { Page } from './pages'; export default [${A}];`;

    expect(
      plan(`import list from './list'; list[0].canActivate = [auth]; export const routes = list;`, {
        'list.ts': list,
      }),
    ).toEqual(UNREAD);
  });
});

describe('a list that is changed', () => {
  it.each([
    ['an element', `routes[0].canActivate = [auth];`],
    ['an element that is found', `routes.find((r) => r.path === 'a')!.canActivate = [auth];`],
    ['guards of an element', `routes[0].canActivate.push(auth);`],
    ['an element that is removed', `delete routes[0];`],
    ['another order', `routes.reverse();`],
    ['a loop', `for (const r of routes) r.canActivate = [auth];`],
    ['a loop over a copy', `const copy = [...routes]; for (const r of copy) r.canActivate = [auth];`],
    ['an alias', `const list = routes; list[0].canActivate = [auth];`],
    ['an element with a name', `const [first] = routes; first.canActivate = [auth];`],
    ['a function that gives it', `const get = () => routes; get()[0].canActivate = [auth];`],
    [
      'an object around it',
      `const R = { routes: routes }; Object.values(R).forEach((list) => list.forEach((r) => (r.canActivate = [auth])));`,
    ],
    [
      'a class that is given it',
      `class Keeper { constructor(list) { list[0].canActivate = [auth]; } } new Keeper(routes);`,
    ],
    ['a set of its elements', `new Set(routes).forEach((r) => { r.canActivate = [auth]; });`],
    ['its entries', `for (const [, r] of routes.entries()) { r.canActivate = [auth]; }`],
    ['copyWithin', `routes.copyWithin(0, 1);`],
    ['a package', `secure(routes);`],
    ['a method of a class', `Guards.protect(routes);`],
    [
      'children of children',
      `routes.flatMap((r) => r.children ?? []).forEach((r) => { r.canActivate = [auth]; });`,
    ],
  ])('%s, in any file', (_name, code) => {
    const head = `import { secure } from 'some-package'; class Guards { static protect(rs) { rs[0].canActivate = [auth]; } }\n`;
    const list = `export const routes = [{ path: 'a', component: Page }];\n`;

    expect(plan(head + list + code)).toEqual(UNREAD);
    expect(
      plan(list, {
        '../main.ts': `${MAIN}${head}import { auth } from './app/guards';\n${code}\nbootstrapApplication(App, { providers: [provideRouter(routes)] });`,
      }),
    ).toEqual(UNREAD);
    expect(
      plan(`${list} import './other';`, {
        'other.ts': `import { routes as renamed } from './app.routes'; import { auth } from './guards';
          ${head}${code.replaceAll('routes', 'renamed')}`,
      }),
    ).toEqual(UNREAD);
  });

  it.each([
    [
      'of a class',
      `class R { static routes = [${A}]; static { R.routes.forEach((r) => (r.canActivate = [auth])); } } export const routes = R.routes;`,
    ],
    [
      'of a class by this',
      `class R { static routes = [${A}]; static { this.routes[0].canActivate = [auth]; } } export const routes = R.routes;`,
    ],
    [
      'of a class, in place of another',
      `class R { static routes = [${A}]; } R.routes = []; export const routes = R.routes;`,
    ],
    [
      'of an object',
      `const R = { all: [${A}] }; R.all.forEach((r) => (r.canActivate = [auth])); export const routes = R.all;`,
    ],
    [
      'of an object, in place of another',
      `const R = { all: [${A}] }; R.all = []; export const routes = R.all;`,
    ],
    [
      'that is taken out of an object',
      `const R = { all: [${A}] }; const { all } = R; all[0].canActivate = [auth]; export const routes = R.all;`,
    ],
  ])('%s', (_name, code) => {
    expect(plan(code)).toEqual(UNREAD);
  });

  it.each([
    [
      'of a class',
      `class R { static all = [${A}]; } R.all.push({ path: 'more', component: Page }); export const routes = R.all;`,
    ],
    [
      'by another name',
      `export const routes = [${A}]; function more() { const list = routes; list.push({ path: 'more', component: Page }); } more();`,
    ],
  ])('%s, by more elements, keeps those that are known', (_name, code) => {
    expect(plan(code)).toEqual(['a: Prerender', '**: Server', '! dynamic']);
  });

  it('by a plain push of another name is followed', () => {
    expect(
      plan(`export const routes = [${A}]; const list = routes; list.push({ path: 'b', component: Page });`),
    ).toEqual(['a: Prerender', 'b: Prerender', '**: Server 404']);
  });

  it.each([
    `console.log(routes);`,
    `const paths = routes.map((r) => r.path); paths.sort();`,
    `const menu = routes.map((r) => ({ path: r.path })); menu[0].path = 'x';`,
    `const menu = []; routes.forEach((r) => menu.push(r.path));`,
    `routes.slice().sort();`,
    `const menu = routes.reduce((all, r) => { all.push(r.path); return all; }, []);`,
    `for (const r of routes) { console.log(r.path); }`,
    `const counts = {}; for (const { path } of routes) counts[path] = 1;`,
    `function show(list) { return list.length; } show(routes);`,
    `const copy = { ...routes[0] }; copy.path = 'b';`,
    `export const byPath = new Map(routes.map((r) => [r.path, r])); byPath.delete('x');`,
    `const menu = []; const found = routes.find((r) => r.path === 'x'); if (found) { menu.push(found); }`,
    `localStorage.setItem('routes', JSON.stringify(routes));`,
    `function other(routes) { routes.push(1); }`,
    `const state = { count: 0 }; state.count++; state.routes = routes;`,
  ])('is none: %s', (code) => {
    expect(plan(`export const routes = [${A}];\n${code}`)).toEqual(PUBLIC);
  });
});
