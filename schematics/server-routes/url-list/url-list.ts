import { posix } from 'node:path';
import type { Tree } from '@angular-devkit/schematics';
import type { Application } from '../../utility/application.js';
import { refuse } from '../../utility/refusal.js';

/** The URLs of a legacy routes.txt. */
export interface UrlList {
  /** Relative to the workspace. */
  readonly file: string;
  readonly lines: readonly UrlLine[];
}

export interface UrlLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Segments without the base href, percent-encoded; undefined when the line is no URL of the application. */
  readonly segments: readonly string[] | undefined;
}

/**
 * Reads a file with one URL per line: a path, or a whole URL, with the base href of the application or without it.
 * Empty lines and those with `#` in front are left out; query and fragment play no part.
 *
 * @throws NGXH1039 when there is no such file
 */
export function readUrlList(tree: Tree, path: string, application: Application): UrlList {
  const file = posix.join('/', path.replaceAll('\\', '/'));
  const text = tree.exists(file) ? tree.read(file)?.toString('utf8') : undefined;
  if (text === undefined) {
    throw refuse('NGXH1039', { file: path });
  }
  const base = splitSegments(readBaseHref(tree, application));
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
    .map((line) => ({ ...line, segments: readSegments(line.text, base) }));

  return { file: file.slice(1), lines };
}

function readSegments(line: string, base: readonly string[]): string[] | undefined {
  const url = URL.parse(line, 'http://localhost/');
  if (!url) {
    return undefined;
  }
  const segments = splitSegments(url.pathname);
  const hasBase = base.every((segment, index) => segment === segments[index]);

  return segments.every(isDecodable) ? segments.slice(hasBase ? base.length : 0) : undefined;
}

/** A percent sign may stand for no character. */
function isDecodable(segment: string): boolean {
  try {
    return decodeURIComponent(segment) !== '';
  } catch {
    return false;
  }
}

function splitSegments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** The path of `baseHref` in the build target, else of the `<base>` of index.html. */
function readBaseHref(tree: Tree, { options, sourceRoot }: Application): string {
  const index =
    typeof options['index'] === 'string' ? options['index'] : posix.join(sourceRoot, 'index.html');
  const html = tree.exists(index) ? (tree.read(index)?.toString('utf8') ?? '') : '';
  const written = typeof options['baseHref'] === 'string' ? options['baseHref'] : undefined;
  const href = written ?? /<base\s[^>]*href\s*=\s*["']?([^"'\s>]*)/i.exec(html)?.[1] ?? '/';

  return URL.parse(href, 'http://localhost/')?.pathname ?? '/';
}
