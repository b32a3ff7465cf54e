import { createApplication } from '../testing/files.js';

const MAIN = `import { a } from '@app/a'; import { b } from 'src/b'; import './gone'; import 'package'; import './style.css';`;

function listNames(files: Record<string, string>, entries?: string[]): string[] {
  const application = createApplication(files, entries && { entries });

  return application.listFiles().map(({ fileName }) => fileName);
}

describe('ApplicationProgram', () => {
  it('reads what the entry points lead to, through the paths and the baseUrl of the tsconfig', () => {
    const files = {
      'src/main.ts': MAIN,
      'src/app/a.ts': 'export const a = () => import("./lazy");',
      'src/app/lazy.ts': 'export {};',
      'src/b.ts': 'export const b = 1;',
      'src/unused.ts': '',
      'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@app/*": ["src/app/*"] } } }',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
    };

    expect(listNames(files).sort()).toEqual([
      '/src/app/a.ts',
      '/src/app/lazy.ts',
      '/src/b.ts',
      '/src/main.ts',
    ]);
  });

  it.each([
    ['no tsconfig', undefined],
    ['a tsconfig that does not parse', '{ "compilerOptions": { "paths": '],
    ['a tsconfig that extends a package', '{ "extends": "@tsconfig/strictest/tsconfig.json" }'],
    ['a tsconfig that extends itself', '{ "extends": "./tsconfig.json" }'],
  ])('survives %s', (_name, text) => {
    const files = { 'src/main.ts': `import './b';`, 'src/b.ts': '', ...(text && { 'tsconfig.json': text }) };

    expect(listNames(files)).toHaveLength(2);
  });

  it('survives an entry that is not there', () => {
    expect(listNames({ 'src/main.ts': '' }, ['src/none.ts'])).toEqual([]);
  });

  it('tells imports that lead nowhere from packages and other files', () => {
    const application = createApplication({
      'src/main.ts': MAIN,
      'src/style.css': '',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["./src/app/*"] } } }',
    });
    const main = application.read('src/main.ts');

    expect(
      main &&
        ['@app/a', './gone', 'package', './style.css', '@app'].map((name) =>
          application.isMissing(name, main),
        ),
    ).toEqual([true, true, false, false, false]);
  });

  it('names the first syntax error of each file', () => {
    const application = createApplication({
      'src/main.ts': `import './b'; const = ; let 1;`,
      'src/b.ts': '{',
    });

    expect(
      application
        .listSyntaxErrors()
        .map(({ file }) => file.fileName)
        .sort(),
    ).toEqual(['/src/b.ts', '/src/main.ts']);
  });
});
