import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The parts of a package manifest that name files. */
export interface PackageManifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly builders: string;
  readonly schematics: string;
}

interface NamedFiles {
  readonly implementation?: string;
  readonly factory?: string;
  readonly schema?: string;
}

/** Files that the entries of a builders.json or collection.json name, relative to the package. */
export function listEntryFiles(folder: string, collection: string, key: 'builders' | 'schematics'): string[] {
  const content = readJson(join(folder, collection)) as Record<typeof key, Record<string, NamedFiles>>;

  return Object.values(content[key]).flatMap((entry) =>
    [entry.implementation, entry.factory, entry.schema]
      .filter((path) => path !== undefined)
      .map((path) => posix.join(posix.dirname(collection), completeName(path))),
  );
}

/** `./ng-add/index#ngAdd` names the file `./ng-add/index.js`. */
function completeName(path: string): string {
  const name = path.replace(/#.*$/, '');

  return posix.extname(name) === '' ? `${name}.js` : name;
}

/** Every file that the manifest names, directly or through builders.json and collection.json. */
export function listNamedFiles(folder: string, manifest: PackageManifest): string[] {
  const exported = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );

  return [
    ...exported.map((path) => posix.normalize(path)),
    posix.normalize(manifest.builders),
    posix.normalize(manifest.schematics),
    ...listEntryFiles(folder, manifest.builders, 'builders'),
    ...listEntryFiles(folder, manifest.schematics, 'schematics'),
  ];
}

/** Every file of `files` that one of `named` needs: through imports, type imports, or the path of a worker. */
export function listNeededFiles(
  folder: string,
  files: readonly string[],
  named: readonly string[],
): Set<string> {
  const needed = new Set<string>();
  const waiting = [...named];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (needed.has(file) || !files.includes(file)) continue;
    needed.add(file);
    if (!/\.(js|d\.ts)$/.test(file)) continue;
    const stem = file.replace(/\.(js|d\.ts)$/, '');
    waiting.push(`${stem}.js`, `${stem}.d.ts`, ...listReferences(folder, file));
  }

  return needed;
}

/** Relative file names in string literals, resolved. */
function listReferences(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');

  return [...text.matchAll(/['"`]([\w./-]+\.(?:js|json))['"`]/g)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
