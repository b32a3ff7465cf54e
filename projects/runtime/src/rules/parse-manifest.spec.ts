import type { BuildManifest } from './build-manifest.js';
import { ManifestError, parseManifest } from './parse-manifest.js';

const MANIFEST: BuildManifest = {
  version: 1,
  basePath: '/',
  allowedHosts: ['localhost'],
  browserDirectory: '../browser',
  assets: { 'main.js': { hash: 'ab', immutable: true } },
  routes: [{ path: '/', mode: 'prerender', headers: { 'X-A': '1' } }],
  redirects: { '/old': '/new' },
};

function parse(changes: Record<string, unknown>): BuildManifest {
  return parseManifest(JSON.stringify({ ...MANIFEST, ...changes }));
}

describe('parseManifest', () => {
  it('reads what the builder writes', () => {
    expect(parse({})).toEqual(MANIFEST);
  });

  it('names the version that it does not know', () => {
    expect(() => parse({ version: 2 })).toThrow(
      expect.objectContaining({ name: 'ManifestError', version: '2' }),
    );
    expect(() => parse({ version: undefined })).toThrow(ManifestError);
  });

  it.each(['', '{', '[]', 'null', '"text"'])('refuses the text %j', (text) => {
    expect(() => parseManifest(text)).toThrow(ManifestError);
  });

  it.each([
    ['basePath', 'shop'],
    ['basePath', '//'],
    ['allowedHosts', 'localhost'],
    ['browserDirectory', 1],
    ['assets', { 'a.js': { hash: 1, immutable: true } }],
    ['routes', [{ path: '/', mode: 'isr' }]],
    ['routes', [{ path: '/', mode: 'server', headers: { 'X-A': 1 } }]],
    ['redirects', { '/old': '//evil.example' }],
    ['redirects', { '/old': 'https://evil.example' }],
  ])('names a wrong %s', (name, value) => {
    expect(() => parse({ [name]: value })).toThrow(`"${name}" is not`);
  });

  it('names all wrong parts at once', () => {
    expect(() => parse({ routes: {}, assets: [] })).toThrow(/"assets".*"routes"/);
  });
});
