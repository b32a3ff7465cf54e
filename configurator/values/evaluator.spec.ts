import ts from 'typescript';
import { createApplication } from '../testing/files.js';
import { Evaluator } from './evaluator.js';
import type { Value } from './value.js';

/** What `const it` of a file stands for. */
function evaluate(text: string, files: Record<string, string> = {}, libraries: string[] = []): Value {
  const application = createApplication({ 'src/main.ts': text, ...files }, { libraries });
  const statement = application
    .read('src/main.ts')
    ?.statements.flatMap((node) =>
      ts.isVariableStatement(node) ? [...node.declarationList.declarations] : [],
    )
    .find(({ name }) => name.getText() === 'it');
  if (!statement?.initializer) {
    throw new Error('There is no `const it`.');
  }

  return new Evaluator(application).evaluate(statement.initializer);
}

/** A value as JSON: `?` stands for what is unknown, `maybe` for what is conditional. */
function show(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case 'text':
      return value.expression === undefined ? value.text : { text: value.text, expression: value.expression };
    case 'literal':
      return value.value;
    case 'list':
      return value.items.map((item) => (item.isConditional ? { maybe: show(item.value) } : show(item.value)));
    case 'record':
      return Object.fromEntries([
        ...value.names.map((name) => [name, show(value.get(name))]),
        ...(value.isComplete ? [] : [['...', '?']]),
      ]);
    case 'choice':
      return { choice: value.options.map(show) };
    case 'call':
      return { [`${value.module} ${value.name}`]: value.arguments.map(show) };
    case 'unknown':
      return value.reason === 'dynamic' ? '?' : `? ${value.reason}`;
    case 'class':
    case 'function':
    case 'module':
      return value.kind;
  }
}

describe('texts', () => {
  it.each([
    [`'a' + "b" + \`c\${1}\``, 'abc1'],
    [`Names.Shop`, 'shop'],
    [`Names['Blog']`, 'blog'],
    [`Numbers.One`, 1],
    [`Paths.HOME`, 'home'],
    [`Space.INNER`, 'inner'],
    [`Child.inherited`, 'inherited'],
    [`Child.own`, 'inherited/own'],
    [`typed`, 'literal'],
    [`TREE.a.b[1]`, 'y'],
    [`'/shop/'.slice(1).replace('/', '').toUpperCase()`, 'SHOP'],
    [`['a', 'b'].join('/')`, 'a/b'],
    [`String(12)`, '12'],
    [`changed`, '?'],
    [`-1`, -1],
    [`window.name`, '?'],
    [`TREE.missing`, undefined],
    [`undefined`, undefined],
    [`undefined ?? 'x'`, 'x'],
  ])('%s', (expression, expected) => {
    const value = evaluate(
      `import Child, { Names, Numbers, Paths, Space, TREE, typed } from './names';
       let changed = 'a'; changed = 'b';
       const it = ${expression};`,
      {
        'src/names.ts': `
          export enum Names { Shop = 'shop', Blog = 'blog' }
          export const enum Numbers { Zero, One }
          export class Paths { static readonly HOME = 'home'; }
          export namespace Space { export const INNER = 'inner'; }
          class Parent { static inherited = 'inherited'; }
          export default class Child extends Parent { static own = this.inherited + '/own'; }
          export const TREE = { a: { b: ['x', 'y'] } } as const;
          export declare const typed: 'literal';`,
      },
    );

    expect(show(value)).toEqual(expected);
  });

  it('of $localize keep the code that gives them for each locale', () => {
    const it = `$localize\`:meaning|text@@id:the \${name}:NAME: shop\``;

    expect(show(evaluate(`const name = 'old'; const it = ${it};`))).toEqual({
      text: 'the old shop',
      expression: '$localize`:meaning|text@@id:the ${"old"}:NAME: shop`',
    });
    expect(show(evaluate(`const it = \`de/\${$localize\`:@@id:shop\`}\`;`))).toEqual({
      text: 'de/shop',
      expression: "'de/' + $localize`:@@id:shop`",
    });
  });
});

describe('arrays', () => {
  it.each([
    [`[...[1, 2], 3]`, [1, 2, 3]],
    [`[0].concat([1], 2)`, [0, 1, 2]],
    [`[...(window.x ? [1] : [])]`, [{ maybe: 1 }]],
    [`[...(window.x && [1])]`, [{ maybe: 1 }]],
    [`[window.x && 1, true ? 2 : 3]`, [{ maybe: { choice: [1, false] } }, 2]],
    [`window.x ? [1, 2] : [2]`, [{ maybe: 1 }, { maybe: 2 }, { maybe: 2 }]],
    [`[1, 2].filter((x) => x > 1)`, [{ maybe: 1 }, { maybe: 2 }]],
    [`[1, null].filter(Boolean)`, [1]],
    [
      `[1, 2].map((x, index) => [x, index])`,
      [
        [1, 0],
        [2, 1],
      ],
    ],
    [`[1, 2].flatMap((x) => [x, x])`, [1, 1, 2, 2]],
    [`[[1], [2]].flat()`, [1, 2]],
    [`[1, 2, 3].slice(1)`, [2, 3]],
    [`[1, 2].reverse()`, [2, 1]],
    [`Object.values({ a: 1, b: 2 })`, [1, 2]],
    [`Object.keys({ a: 1 })`, ['a']],
    [`Object.entries({ a: 1 }).map(([key, value]) => ({ [key]: value }))`, [{ a: 1 }]],
    [`Array.from([1, 2], (x) => [x])`, [[1], [2]]],
    [`Object.freeze([1])`, [1]],
    [`[...window.list, 1]`, ['?', 1]],
    [`Array.from(new Set([1]))`, '?'],
  ])('%s', (expression, expected) => {
    expect(show(evaluate(`const it = ${expression};`))).toEqual(expected);
  });
});

describe('objects', () => {
  it.each([
    [`{ ...{ a: 1, b: 2 }, a: 3 }`, { a: 3, b: 2 }],
    [`Object.assign({ a: 1 }, { b: 2 })`, { a: 1, b: 2 }],
    [`{ ...window.base, a: 1 }`, { a: 1, '...': '?' }],
    [`{ [window.name]: 1 }`, { '...': '?' }],
    [`{ ['a' + 'b']: 1, get c() { return 1; } }`, { ab: 1, c: '?' }],
    [`{ a: 1, ...(window.x ? { a: 2 } : {}) }`, { a: { choice: [2, 1] } }],
  ])('%s', (expression, expected) => {
    expect(show(evaluate(`const it = ${expression};`))).toEqual(expected);
  });

  it('that are changed after their declaration have properties that are not known', () => {
    expect(show(evaluate(`const base = { a: 1 }; base.b = 2; const it = base;`))).toEqual({
      a: 1,
      b: '?',
    });
  });
});

describe('functions', () => {
  it.each([
    [`(() => 1)()`, 1],
    [`pick({ a: { b: 2 } })`, 2],
    [`withDefault()`, 'x'],
    [`rest(1, 2)`, [1, 2]],
    [`either(window.x)`, { choice: [1, 2] }],
    [`maker('a')('b')`, 'ab'],
    [`Promise.resolve(import('./other')).then((m) => m.value)`, 'other'],
    [`endless([])`, '? cycle'],
  ])('%s', (expression, expected) => {
    const value = evaluate(
      `const pick = ({ a: { b } }) => b;
       function withDefault(x = 'x') { const result = x; return result; }
       const rest = (...all) => all;
       function either(x) { if (x) { return 1; } return 2; }
       const maker = (a) => (b) => a + b;
       const endless = (x) => endless(x);
       const it = ${expression};`,
      { 'src/other.ts': `export const value = 'other';` },
    );

    expect(show(value)).toEqual(expected);
  });
});

describe('imports', () => {
  it('lead through barrels, libraries and path mappings', () => {
    const value = evaluate(
      `import { a } from '@org/lib'; import * as all from '@app/all'; import d from './default';
       const it = [a, all.b, all.nested.c, d];`,
      {
        'tsconfig.json': `{ "extends": "some-package/tsconfig.json", "compilerOptions": { "paths": { "@app/*": ["./src/app/*"] } } }`,
        'libs/lib/package.json': '{ "name": "@org/lib" }',
        'libs/lib/ng-package.json': '{}',
        'libs/lib/src/public-api.ts': `export * from './a';`,
        'libs/lib/src/a.ts': `export const a = 'a';`,
        'src/app/all.ts': `export const b = 'b'; export * as nested from './c';`,
        'src/app/c.ts': `export { c } from './d';`,
        'src/app/d.ts': `export const c = 'c';`,
        'src/default.ts': `export default 'd';`,
      },
      ['libs/lib'],
    );

    expect(show(value)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tell a package from what is missing', () => {
    const value = evaluate(
      `import { x } from './none'; import { y } from './some'; import { z } from 'package'; import { w } from './some';
       import { call as renamed, Thing } from './some';
       const it = [x, y, z, w, renamed(1, ...[2]), Thing.forRoot([3])];`,
      {
        'src/some.ts': `export const other = 1; export { w } from 'package'; export { call, Thing } from '@org/package';`,
      },
    );

    expect(show(value)).toEqual([
      '? missing',
      '? missing',
      '? package',
      '? package',
      { '@org/package call': [1, 2] },
      { '@org/package Thing.forRoot': [[3]] },
    ]);
  });

  it('of a package through a file that exports all of it are known by their package', () => {
    const value = evaluate(`import { provide } from './all'; const it = provide();`, {
      'src/all.ts': `export * from '@org/package';`,
    });

    expect(show(value)).toEqual({ '@org/package provide': [] });
  });
});

describe('strange code', () => {
  it.each([
    ['a cycle of arrays', `const a = [...b]; const b = [...a]; const it = a;`],
    ['a constant of itself', `const it = it2; const it2 = it;`],
    ['a long sum', `const it = ${Array.from({ length: 3000 }, () => `'x'`).join(' + ')};`],
    ['deep nesting', `const it = ${'[{ a: '.repeat(400)}1${' }]'.repeat(400)};`],
    ['deep parentheses', `const it = ${'('.repeat(1000)}1${')'.repeat(1000)};`],
    ['code of too many parentheses for TypeScript', `const it = 1; import './deep';`],
    ['missing parts', `const it = [{ path: , children: [ }, ...];`],
    [
      'lists that multiply',
      `const f = (n) => [1, 2, 3, 4, 5, 6, 7, 8].flatMap(() => n); const it = ${'f('.repeat(12)}[1]${')'.repeat(12)};`,
    ],
    [
      'a long chain of spreads',
      `const a0 = [1];\n${Array.from({ length: 1500 }, (_, i) => `const a${i + 1} = [...a${i}];`).join('\n')}\nconst it = a1500;`,
    ],
  ])('%s is read without an error', (_name, text) => {
    expect(evaluate(text, { 'src/deep.ts': '('.repeat(20_000) }).node).toBeDefined();
  });
});
