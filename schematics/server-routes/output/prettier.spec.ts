import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPrettier } from './prettier.js';

describe("the workspace's prettier", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ngx-hybrid-prettier-'));
    writeFileSync(join(root, 'package.json'), '{}');
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function install(): void {
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(dirname(require.resolve('prettier/package.json')), join(root, 'node_modules/prettier'));
  }

  it('is not there when it is not installed', async () => {
    expect(await findPrettier(root, '/src/x.ts')).toBeUndefined();
  });

  it('formats by its configuration, and by .editorconfig', async () => {
    install();
    writeFileSync(join(root, '.prettierrc'), '{ "singleQuote": true, "trailingComma": "none" }');
    writeFileSync(join(root, '.editorconfig'), 'root = true\n[*]\nindent_style = tab\n');
    const prettier = await findPrettier(root, '/src/x.ts');

    expect(await prettier?.format('export const a = [{a:"1",}];')).toBe("export const a = [{ a: '1' }];\n");
    expect(await prettier?.format('if (a) { b() }')).toBe('if (a) {\n\tb();\n}\n');
    expect(await prettier?.check("const a = '1';\n")).toBe(true);
    expect(await prettier?.check('const a = "1";\n')).toBe(false);
  });

  it('leaves files alone that the workspace ignores', async () => {
    install();
    writeFileSync(join(root, '.prettierignore'), 'src/x.ts\n');

    expect(await findPrettier(root, '/src/x.ts')).toBeUndefined();
    expect(await findPrettier(root, '/src/y.ts')).toBeDefined();
  });

  it('leaves text as it is that it cannot read', async () => {
    install();
    const prettier = await findPrettier(root, '/src/x.ts');

    expect(await prettier?.check('const = ;')).toBe(false);
    expect(await prettier?.format('const = ;')).toBe('const = ;');
  });

  it('stands back when its configuration cannot be read', async () => {
    install();
    writeFileSync(join(root, '.prettierrc'), '{ "singleQuote": ');

    expect(await findPrettier(root, '/src/x.ts')).toBeUndefined();
  });
});
