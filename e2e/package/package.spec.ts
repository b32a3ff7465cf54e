import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packTarball } from '../support/pack.js';
import { type PackageManifest, listEntryFiles, listNamedFiles, listNeededFiles } from './tarball-files.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

interface Manifest extends PackageManifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('the package, installed from its tarball into an empty project', () => {
  let project: string;
  let installed: string;
  let manifest: Manifest;
  let files: string[];

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'ngx-hybrid-package-'));
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    // The versions this repository pins: the newest patch level is not there for every package of Angular.
    const peers = Object.entries(devDependencies)
      .filter(([name]) => name.startsWith('@angular/') || ['express', 'rxjs', 'typescript'].includes(name))
      .map(([name, version]) => `${name}@${version}`);
    await run('npm', ['init', '-y'], { cwd: project });
    await run(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', await packTarball(), ...peers],
      {
        cwd: project,
      },
    );
    installed = join(project, 'node_modules/ngx-hybrid');
    manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
    files = globSync('**/*', { cwd: installed }).filter((path) => statSync(join(installed, path)).isFile());
  });

  afterAll(async () => {
    await rm(project, { recursive: true, force: true });
  });

  it('contains every file that its manifest names', () => {
    const named = listNamedFiles(installed, manifest);

    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('contains nothing but what those files need, the templates of its schematics and the documentation', () => {
    const needed = listNeededFiles(installed, files, [
      ...listNamedFiles(installed, manifest),
      // The builder copies this folder into the server that it writes.
      'lib/projects/runtime/src/engine/index.js',
    ]);
    const others = files.filter((path) => !needed.has(path));
    const expected = [
      /^(package\.json|README\.md|LICENSE)$/,
      /^docs\/[\w-]+\.md$/,
      /^lib\/(builders|schematics)\/package\.json$/,
      /^lib\/schematics\/[\w-]+\/files\//,
    ];
    // A module of types alone is erased from the files that use it.
    const isErased = (path: string) =>
      /^export \{\};\s*$/.test(readFileSync(join(installed, path.replace(/\.d\.ts$/, '.js')), 'utf8'));
    const unexpected = others.filter(
      (path) =>
        !expected.some((pattern) => pattern.test(path)) && !(/\.(js|d\.ts)$/.test(path) && isErased(path)),
    );

    expect(unexpected).toEqual([]);
    expect(files.filter((path) => /\.spec\.|fixtures|tsbuildinfo|showcase|testing/.test(path))).toEqual([]);
  });

  it('lets every entry point be imported', async () => {
    const entries = Object.keys(manifest.exports).map((entry) => entry.replace(/^\./, 'ngx-hybrid'));
    const script = entries.map((entry) =>
      entry.endsWith('.json')
        ? `import ${JSON.stringify(entry)} with { type: 'json' };`
        : `import '${entry}';`,
    );

    expect(entries).toContain('ngx-hybrid/express');
    // Angular's libraries are compiled when an application is built; outside of one they need the compiler.
    const args = ['--import', '@angular/compiler', '--input-type=module', '-e', script.join('\n')];
    await expect(run(process.execPath, args, { cwd: project })).resolves.toMatchObject({ stderr: '' });
  });

  it('loads every builder', async () => {
    const implementations = listEntryFiles(installed, manifest.builders, 'builders').filter((path) =>
      path.endsWith('.js'),
    );

    expect(implementations).not.toHaveLength(0);
    expect(await describeDefaultExports(implementations)).toEqual(implementations.map(() => 'object'));
  });

  it('loads every schematic', async () => {
    const factories = listEntryFiles(installed, manifest.schematics, 'schematics').filter((path) =>
      path.endsWith('.js'),
    );

    expect(factories).not.toHaveLength(0);
    expect(await describeDefaultExports(factories)).toEqual(factories.map(() => 'function'));
  });

  it('has a schema for every builder and schematic', () => {
    const schemas = [
      ...listEntryFiles(installed, manifest.builders, 'builders'),
      ...listEntryFiles(installed, manifest.schematics, 'schematics'),
    ].filter((path) => path.endsWith('.json'));

    expect(schemas).not.toHaveLength(0);
    for (const schema of schemas) {
      expect(existsSync(join(installed, schema))).toBe(true);
      expect(JSON.parse(readFileSync(join(installed, schema), 'utf8'))).toMatchObject({ type: 'object' });
    }
  });

  /** Types of the default exports of CommonJS modules, as the Angular CLI loads them: in a process of their own. */
  async function describeDefaultExports(paths: readonly string[]): Promise<unknown> {
    const list = JSON.stringify(paths.map((path) => join(installed, path)));
    const script = `console.log(JSON.stringify(${list}.map((file) => typeof require(file).default)))`;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: project });

    return JSON.parse(stdout);
  }
});
